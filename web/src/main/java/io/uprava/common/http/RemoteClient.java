package io.uprava.common.http;

import io.uprava.common.config.Settings;
import io.uprava.common.network.Networks;
import io.uprava.common.security.ClientInfo;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/**
 * Who is at the other end of a request. Forwarding headers count only when a trusted proxy wrote
 * them; of a chain the nearest address that is no trusted proxy is believed.
 */
@ApplicationScoped
public class RemoteClient {

  @Inject Settings settings;

  private volatile Networks trusted = new Networks(List.of());

  public ClientInfo of(HttpServletRequest request) {
    return new ClientInfo(address(request), request.getHeader("User-Agent"));
  }

  /** Whether the person's connection is encrypted, here or at a trusted proxy. */
  public boolean secure(HttpServletRequest request) {
    return request.isSecure()
        || trusted().contain(request.getRemoteAddr())
            && "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
  }

  private String address(HttpServletRequest request) {
    String nearest = request.getRemoteAddr();
    String chain = request.getHeader("X-Forwarded-For");
    Networks proxies = trusted();
    if (chain == null || !proxies.contain(nearest)) {
      return nearest;
    }
    String[] hops = chain.split(",");
    for (int i = hops.length - 1; i >= 0 && proxies.contain(nearest); i--) {
      String hop = hops[i].trim();
      if (!Networks.isAddress(hop)) {
        return nearest;
      }
      nearest = hop;
    }
    return nearest;
  }

  private Networks trusted() {
    List<String> configured = settings.trustedProxies();
    if (!trusted.texts().equals(configured)) {
      trusted = new Networks(configured);
    }
    return trusted;
  }
}
