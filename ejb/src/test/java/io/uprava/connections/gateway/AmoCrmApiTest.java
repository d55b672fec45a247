package io.uprava.connections.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.uprava.common.config.ConnectionSettings;
import io.uprava.common.json.JsonText;
import io.uprava.common.secret.Secret;
import io.uprava.connections.entity.ExchangeState;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmoCrmApiTest {

  private static final String HOST = "home.amocrm.ru";
  private static final Set<String> DOMAINS = Set.of("amocrm.ru", "amocrm.com", "kommo.com");
  private static final String GIVEN =
      """
      {"token_type":"Bearer","expires_in":86400,"server_time":1727106150,
       "access_token":"new-access","refresh_token":"new-refresh"}""";

  private final AmoCrmApi api = new AmoCrmApi();
  private final ProviderHttp http = new ProviderHttp();

  private HttpServer server;
  private int status = 200;
  private String body = GIVEN;
  private String received;
  private String path;
  private String pause;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext(
        "/",
        exchange -> {
          path = exchange.getRequestURI().toString();
          received = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          if (pause != null) {
            exchange.getResponseHeaders().set("Retry-After", pause);
          }
          if (status == 302) {
            exchange.getResponseHeaders().set("Location", "http://127.0.0.1:9/stolen");
          }
          byte[] answer = body.getBytes(StandardCharsets.UTF_8);
          if (status == 0) {
            exchange.close();
            return;
          }
          exchange.sendResponseHeaders(status, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
    http.clock = Clock.systemUTC();
    http.client = ProviderHttp.client();
    http.timer = ProviderHttp.timer(Executors.defaultThreadFactory());
    api.http = http;
    api.settings = settings("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @AfterEach
  void stop() {
    http.close();
    server.stop(0);
  }

  @Test
  void sendsTheDocumentedBodyAndReadsThePair() {
    ExchangeReply reply = renew();

    assertThat(reply.outcome()).isEqualTo(ExchangeState.STORED);
    assertThat(reply.tokens().access().reveal()).isEqualTo("new-access");
    assertThat(reply.tokens().refresh().reveal()).isEqualTo("new-refresh");
    assertThat(reply.tokens().accessLife()).isEqualTo(Duration.ofDays(1));
    assertThat(path).isEqualTo("/home.amocrm.ru/oauth2/access_token");
    assertThat(JsonText.read(received))
        .isEqualTo(
            Map.of(
                "client_id", "our-id",
                "client_secret", "our-secret",
                "grant_type", "refresh_token",
                "refresh_token", "old-refresh",
                "redirect_uri", "https://uprava.example/api/amocrm/callback"));
  }

  @Test
  void asksForConsentWithoutTellingWhereToReturnTo() {
    api.settings = settings(null);
    assertThat(api.authorizeAddress("amocrm", "amocrm.ru", "s t"))
        .hasToString("https://www.amocrm.ru/oauth?client_id=our-id&state=s+t&mode=popup");
  }

  @Test
  void leavesNoSecretInTheTrace() {
    status = 400;
    body = "{\"hint\":\"our-secret old-refresh " + "x".repeat(700) + "\"}";
    assertThat(renew().trace().toString()).doesNotContain("our-secret", "old-refresh", "xxxx");

    status = 200;
    body = GIVEN;
    assertThat(renew().trace().toString()).doesNotContain("new-access", "new-refresh");
  }

  @ParameterizedTest
  @CsvSource({
    "400,REFUSED",
    "401,REFUSED",
    "402,REFUSED",
    "403,REFUSED",
    "404,REFUSED",
    "429,UNSENT",
    "302,UNSENT",
    "500,UNANSWERED",
    "502,UNANSWERED",
    "503,UNANSWERED",
    "0,UNANSWERED"
  })
  void tellsRefusalFromSilence(int answered, ExchangeState outcome) {
    status = answered;
    body = "{\"hint\":\"Token has been revoked\"}";

    assertThat(renew().outcome()).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "401,Token has been revoked,true",
    "401,Token has expired,true",
    "401,Cannot decrypt the refresh token,true",
    "401,Token is not linked to client,false",
    "403,Token has been revoked,false",
    "400,Check the `redirect_uri` parameter,false",
    "401,,false"
  })
  void givesATokenUpOnlyWhenTheRefusalIsAboutIt(int answered, String hint, boolean dead) {
    status = answered;
    body = hint == null ? "{\"status\":401}" : "{\"hint\":\"" + hint + "\"}";

    assertThat(renew().outcome()).isEqualTo(ExchangeState.REFUSED);
    assertThat(renew().dead()).isEqualTo(dead);
  }

  @Test
  void countsAnAnswerThatItCannotReadAsSilence() {
    body = "<html>";
    assertThat(renew().outcome()).isEqualTo(ExchangeState.UNANSWERED);
  }

  @Test
  void knowsThatNothingWasSentWhenNobodyListens() {
    server.stop(0);
    assertThat(renew().outcome()).isEqualTo(ExchangeState.UNSENT);
  }

  @Test
  void endsACallThatTakesTooLong() {
    http.longest = Duration.ofMillis(200);
    server.removeContext("/");
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          try {
            Thread.sleep(3000);
          } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
          }
          exchange.close();
        });
    long began = System.nanoTime();

    assertThat(renew().outcome()).isEqualTo(ExchangeState.UNANSWERED);
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
  }

  @Test
  void waitsAsLongAsItIsAsked() {
    status = 429;
    pause = "7";
    assertThat(renew().retryAfter()).isEqualTo(Duration.ofSeconds(7));
  }

  @ParameterizedTest
  @ValueSource(strings = {"home.amocrm.ru", "a.amocrm.com", "h-2.kommo.com"})
  void trustsHostsOfAccounts(String host) {
    assertThat(AmoCrmApi.trusts(host, DOMAINS)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "amocrm.ru",
        "evil.example",
        "home.amocrm.ru.evil.example",
        "evil.example/home.amocrm.ru",
        "a.b.amocrm.ru",
        "home.amocrm.ru:8080",
        "home.amocrm.ru@evil.example",
        "xamocrm.ru",
        "HOME.amocrm.ru",
        "-.amocrm.ru",
        "127.0.0.1",
        "",
        "home.amocrm.ru\n"
      })
  void trustsNoOtherHost(String host) {
    assertThat(AmoCrmApi.trusts(host, DOMAINS)).isFalse();
  }

  private ExchangeReply renew() {
    return api.renew("amocrm", HOST, new Secret("old-refresh"));
  }

  private static ConnectionSettings settings(String base) {
    return new ConnectionSettings() {
      @Override
      public Optional<Client> client(String provider) {
        return Optional.of(
            new Client(
                "our-id", new Secret("our-secret"), "https://uprava.example/api/amocrm/callback"));
      }

      @Override
      public Optional<String> base(String provider) {
        return Optional.ofNullable(base);
      }
    };
  }
}
