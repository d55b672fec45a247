package io.uprava.connections.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.uprava.common.config.ConnectionSettings;
import io.uprava.common.secret.Secret;
import io.uprava.connections.entity.ExchangeState;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstagramProviderTest {

  private final InstagramProvider instagram = new InstagramProvider();
  private final ProviderHttp http = new ProviderHttp();

  private HttpServer server;
  private int status = 200;
  private String body = "{\"access_token\":\"new-access\",\"expires_in\":5183944}";

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] answer = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
    http.clock = Clock.systemUTC();
    http.client = ProviderHttp.client();
    http.timer = ProviderHttp.timer(Executors.defaultThreadFactory());
    instagram.http = http;
    instagram.settings =
        new ConnectionSettings() {
          @Override
          public Optional<String> base(String provider) {
            return Optional.of("http://127.0.0.1:" + server.getAddress().getPort());
          }
        };
  }

  @AfterEach
  void stop() {
    http.close();
    server.stop(0);
  }

  @Test
  void readsTheNewToken() {
    ExchangeReply reply = renew();

    assertThat(reply.outcome()).isEqualTo(ExchangeState.STORED);
    assertThat(reply.tokens().access().reveal()).isEqualTo("new-access");
    assertThat(reply.tokens().accessLife()).isEqualTo(Duration.ofSeconds(5_183_944));
  }

  /** Error 100 is what a token gets that is younger than a day: it is as good as ever. */
  @ParameterizedTest
  @CsvSource({
    "400,190,REFUSED",
    "401,190,REFUSED",
    "400,100,UNSENT",
    "400,4,UNSENT",
    "403,10,UNSENT",
    "429,613,UNSENT",
    "500,2,UNSENT"
  })
  void givesATokenUpOnlyWhenTheTokenIsWhatIsWrong(int answered, int code, ExchangeState outcome) {
    status = answered;
    body =
        "{\"error\":{\"message\":\"so it is\",\"type\":\"OAuthException\",\"code\":" + code + "}}";

    ExchangeReply reply = renew();

    assertThat(reply.outcome()).isEqualTo(outcome);
    assertThat(reply.dead()).isEqualTo(outcome == ExchangeState.REFUSED);
    assertThat(reply.error()).contains("so it is");
  }

  private ExchangeReply renew() {
    return instagram.renew(null, new ProviderTokens(new Secret("old"), null, null));
  }
}
