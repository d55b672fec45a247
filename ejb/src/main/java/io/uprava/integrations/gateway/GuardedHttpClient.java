package io.uprava.integrations.gateway;

import io.uprava.common.network.AddressGuard;
import java.net.InetAddress;
import java.net.UnknownHostException;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.Timeout;

/**
 * An HTTP client whose only way from names to addresses is an {@link AddressGuard}. TLS still asks
 * for, and checks, the name. No proxy, no redirects, no repetitions, no cookies, and a new
 * connection for each call, so that every call is looked at.
 */
final class GuardedHttpClient {

  private static final Timeout CONNECT = Timeout.ofSeconds(5);
  private static final Timeout READ = Timeout.ofSeconds(10);
  private static final int MOST_CONNECTIONS = 64;
  private static final Http1Config LIMITS =
      Http1Config.custom().setMaxLineLength(8192).setMaxHeaderCount(100).build();

  private GuardedHttpClient() {}

  /**
   * @param tls null for the certificates that the platform trusts
   */
  static CloseableHttpClient open(AddressGuard guard, SSLContext tls) {
    return HttpClients.custom()
        .setConnectionManager(connections(guard, tls))
        .setConnectionReuseStrategy((request, response, context) -> false)
        .setUserAgent("Uprava-Webhooks/1")
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableContentCompression()
        .build();
  }

  private static PoolingHttpClientConnectionManager connections(
      AddressGuard guard, SSLContext tls) {
    PoolingHttpClientConnectionManagerBuilder builder =
        PoolingHttpClientConnectionManagerBuilder.create()
            .setDnsResolver(new GuardedNames(guard))
            .setConnectionFactory(
                ManagedHttpClientConnectionFactory.builder().http1Config(LIMITS).build())
            .setDefaultConnectionConfig(
                ConnectionConfig.custom().setConnectTimeout(CONNECT).setSocketTimeout(READ).build())
            .setMaxConnTotal(MOST_CONNECTIONS)
            .setMaxConnPerRoute(MOST_CONNECTIONS);
    if (tls != null) {
      builder.setTlsSocketStrategy(new DefaultClientTlsStrategy(tls));
    }
    return builder.build();
  }

  private record GuardedNames(AddressGuard guard) implements DnsResolver {

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      return guard.resolve(host);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }
}
