package io.uprava.sandbox.bench.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.uprava.sandbox.emulator.stripe.events.Signature;
import io.uprava.sandbox.environment.Ports;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebhookFuzzTest {

  private static final String SECRET = "whsec_fuzz";
  private static final int REQUESTS = 10_000;

  private final List<String> stored = Collections.synchronizedList(new ArrayList<>());
  private HttpServer http;

  @AfterEach
  void stop() {
    http.stop(0);
  }

  @Test
  void findsNothingWhereSignaturesAreChecked() throws Exception {
    FuzzResult result = fuzz(WebhookFuzzTest::genuine);
    assertThat(result.serverErrorCount()).isZero();
    assertThat(stored).isNotEmpty().allMatch(result::wasSigned);
    assertThat(result.statuses()).containsKeys(200, 400);
  }

  @Test
  void findsRowsWithoutARightSignature() throws Exception {
    FuzzResult result = fuzz((header, body) -> header != null && header.contains("v1="));
    assertThat(stored).anyMatch(hash -> !result.wasSigned(hash));
  }

  @Test
  void findsServersThatStumble() throws Exception {
    FuzzResult result =
        fuzz(
            (header, body) -> {
              String time = header.substring(2, header.indexOf(','));
              return Long.parseLong(time) > 0;
            });
    assertThat(result.serverErrorCount()).isPositive();
    assertThat(result.serverErrors().get(0)).startsWith("POST /api/webhooks/stripe/ HTTP/1.1");
  }

  private FuzzResult fuzz(BiFunction<String, byte[], Boolean> accepts) throws Exception {
    http = HttpServer.create(new InetSocketAddress(Ports.loopback(), 0), 0);
    http.createContext(
        "/",
        exchange -> {
          byte[] body = exchange.getRequestBody().readAllBytes();
          int status;
          try {
            String header = exchange.getRequestHeaders().getFirst("Stripe-Signature");
            status = accepts.apply(header, body) ? store(body) : 400;
          } catch (RuntimeException stumbled) {
            status = 500;
          }
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    http.start();
    return new WebhookFuzz(http.getAddress().getPort(), SECRET).run(REQUESTS, 1);
  }

  private int store(byte[] body) {
    stored.add(WebhookFuzz.hash(body));
    return 200;
  }

  private static boolean genuine(String header, byte[] body) {
    if (header == null || !header.matches("t=\\d{10}(,v\\d=[^,]*)+")) {
      return false;
    }
    long time = Long.parseLong(header.substring(2, 12));
    return Arrays.asList(header.split(",")).contains("v1=" + Signature.v1(time, body, SECRET));
  }
}
