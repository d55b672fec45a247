package io.uprava.integrations.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.uprava.common.config.FixedSettings;
import io.uprava.common.network.AddressGuard;
import io.uprava.common.network.AddressGuards;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class WebhookDeliveryGatewayTest {

  private static final String NAME = "hooks.example.test";
  private static final Map<String, String> LOOPBACK_ALLOWED =
      Map.of("uprava.webhooks.allowed-networks", "127.0.0.0/8");

  private final WebhookDeliveryGateway gateway = new WebhookDeliveryGateway();
  private TestEndpoint endpoint;

  @BeforeEach
  void open() throws Exception {
    endpoint = new TestEndpoint();
    gateway.timer = new ScheduledThreadPoolExecutor(1);
    gateway.client = GuardedHttpClient.open(guard(LOOPBACK_ALLOWED), null);
  }

  @AfterEach
  void close() throws Exception {
    gateway.close();
    endpoint.close();
  }

  @Test
  void connectsToTheAddressThatWasLookedAtAndCallsItByName() throws Exception {
    WebhookDeliveryAnswer answer = gateway.call(call("http://" + NAME + ":" + endpoint.port()));

    assertThat(answer).isEqualTo(new WebhookDeliveryAnswer(200, "ok", null));
    TestEndpoint.Received received = endpoint.received().get(0);
    assertThat(received.header("Host")).isEqualTo(NAME + ":" + endpoint.port());
    assertThat(received.header("Uprava-Event-Type")).isEqualTo("ping");
    assertThat(received.header("Content-Type")).startsWith("application/json");
    assertThat(received.body()).isEqualTo("{\"сумма\":1}");
  }

  @Test
  void doesNotConnectToTheInside() throws Exception {
    gateway.client.close();
    gateway.client = GuardedHttpClient.open(guard(Map.of()), null);

    assertThatThrownBy(() -> gateway.call(call("http://" + NAME + ":" + endpoint.port())))
        .isInstanceOf(WebhookDeliveryUnanswered.class)
        .hasMessageContaining("not public");
    assertThatThrownBy(() -> gateway.call(call(endpoint.url())))
        .isInstanceOf(WebhookDeliveryUnanswered.class)
        .hasMessageContaining("not public");
    assertThat(endpoint.received()).isEmpty();
  }

  @Test
  void followsNoRedirect() throws Exception {
    endpoint.answers(
        exchange -> {
          exchange.getResponseHeaders().set("Location", "/elsewhere");
          TestEndpoint.reply(exchange, 302, "");
        });

    assertThat(gateway.call(call(endpoint.url())).status()).isEqualTo(302);
    assertThat(endpoint.received()).hasSize(1);
  }

  @Test
  void keepsTheBeginningOfALongAnswer() throws Exception {
    endpoint.answers(
        exchange -> TestEndpoint.reply(exchange, 500, "a\u0000" + "b".repeat(100_000)));

    WebhookDeliveryAnswer answer = gateway.call(call(endpoint.url()));

    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.body()).hasSize(WebhookDeliveryGateway.LONGEST_BODY).startsWith("a\uFFFDb");
  }

  @Test
  void endsACallThatDripsItsAnswer() {
    gateway.wholeMillis = 500;
    endpoint.answers(
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          for (int i = 0; i < 100; i++) {
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
            pause();
          }
        });
    long begin = System.nanoTime();

    assertThatThrownBy(() -> gateway.call(call(endpoint.url())))
        .isInstanceOf(WebhookDeliveryUnanswered.class)
        .hasMessage("answer-late");
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void tellsThatNobodyListens() {
    String url = endpoint.url();
    endpoint.close();
    assertThatThrownBy(() -> gateway.call(call(url)))
        .isInstanceOf(WebhookDeliveryUnanswered.class)
        .hasMessage("connection-refused");
  }

  @Test
  void checksTheCertificateForTheName(@TempDir Path folder) throws Exception {
    SSLContext tls = new TestCertificate(folder, "dns:" + NAME).tls();
    try (TestEndpoint secure = new TestEndpoint(tls)) {
      trust(tls);
      assertThat(gateway.call(call("https://" + NAME + ":" + secure.port())).status())
          .isEqualTo(200);
    }
  }

  @Test
  void refusesTheCertificateOfAnotherName(@TempDir Path folder) throws Exception {
    SSLContext tls = new TestCertificate(folder, "dns:other.example.test,ip:127.0.0.1").tls();
    try (TestEndpoint secure = new TestEndpoint(tls)) {
      trust(tls);
      assertThatThrownBy(() -> gateway.call(call("https://" + NAME + ":" + secure.port())))
          .isInstanceOf(WebhookDeliveryUnanswered.class)
          .hasMessageStartingWith("TLS");
      assertThat(secure.received()).isEmpty();
    }
  }

  private void trust(SSLContext tls) throws Exception {
    gateway.client.close();
    gateway.client = GuardedHttpClient.open(guard(LOOPBACK_ALLOWED), tls);
  }

  /** Every name means the loopback address. */
  private static AddressGuard guard(Map<String, String> settings) throws Exception {
    return AddressGuards.where(FixedSettings.of(settings), InetAddress.getByName("127.0.0.1"));
  }

  private static WebhookDeliveryCall call(String url) {
    return new WebhookDeliveryCall(
        URI.create(url), Map.of("Uprava-Event-Type", "ping"), "{\"сумма\":1}");
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
