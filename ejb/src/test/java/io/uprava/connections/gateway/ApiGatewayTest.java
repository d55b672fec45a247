package io.uprava.connections.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.uprava.common.secret.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApiGatewayTest {

  private static final String JSON = "application/hal+json; charset=utf-8";

  private final ApiGateway gateway = new ApiGateway();
  private final ProviderHttp http = new ProviderHttp();

  private HttpServer server;
  private int status = 200;
  private String body = "{\"name\":\"Дом\"}";
  private String seen;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          seen =
              exchange.getRequestURI()
                  + " "
                  + exchange.getRequestHeaders().getFirst("Authorization");
          exchange.getResponseHeaders().set("Content-Type", JSON);
          exchange.getResponseHeaders().set("Retry-After", "7");
          exchange.getResponseHeaders().set("Location", "http://127.0.0.1:9/stolen");
          byte[] answer = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
    http.clock = Clock.systemUTC();
    http.client = ProviderHttp.client();
    http.timer = ProviderHttp.timer(Executors.defaultThreadFactory());
    gateway.http = http;
  }

  @AfterEach
  void stop() {
    http.close();
    server.stop(0);
  }

  @Test
  void asksWithTheTokenAndTellsNothingOfTheAnswerInTheLog() {
    ApiAnswer answer = get("filter[id]=1&query=anna");
    assertThat(seen).isEqualTo("/api/v4/contacts?filter[id]=1&query=anna Bearer the-token");
    assertThat(answer.body()).isEqualTo("{\"name\":\"Дом\"}");
    assertThat(answer.mediaType()).isEqualTo("application/hal+json");
    assertThat(answer.json() && answer.ok()).isTrue();
    assertThat(answer.trace().toString()).doesNotContain("Дом", "anna", "the-token");
  }

  @Test
  void followsNoRedirectAndPassesRefusalsOn() {
    status = 302;
    assertThat(get(null).ok()).isFalse();
    assertThat(get(null).refused()).isFalse();
    status = 403;
    body = "{\"title\":\"Forbidden\",\"detail\":\"blocked\"}";
    assertThat(get(null))
        .matches(ApiAnswer::refused)
        .extracting(ApiAnswer::error)
        .isEqualTo("403 blocked");
    status = 429;
    assertThat(get(null)).matches(ApiAnswer::tooMany).matches(answer -> !answer.refused());
    assertThat(get(null).retryAfter()).isEqualTo(Duration.ofSeconds(7));
  }

  @Test
  void takesAnAnswerThatIsTooLongForNone() {
    body = "x".repeat(ApiGateway.LONGEST_BODY);
    assertThat(get(null).status()).isEqualTo(200);
    body += "x";
    assertThat(get(null).status()).isZero();
    assertThat(get(null).error()).contains("answer-too-long");
  }

  private ApiAnswer get(String query) {
    return gateway.get(
        new Played(server.getAddress().getPort()),
        "a.amocrm.ru",
        new ApiCall("api/v4/contacts", query),
        new Secret("the-token"));
  }

  private record Played(int port) implements CallableProvider {
    @Override
    public String code() {
      return "played";
    }

    @Override
    public ProviderTraits traits() {
      return ProviderTraits.fixed(null);
    }

    @Override
    public ApiTraits apiTraits() {
      return null;
    }

    @Override
    public String apiBase(String host) {
      return "http://127.0.0.1:" + port;
    }
  }
}
