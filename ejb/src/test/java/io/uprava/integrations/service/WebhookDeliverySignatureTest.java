package io.uprava.integrations.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebhookDeliverySignatureTest {

  private static final Instant AT = Instant.ofEpochSecond(1700000000);
  private static final String BODY = "{\"id\":\"1\",\"сумма\":100}";

  /**
   * Made with {@code printf '%s' '1700000000.{"id":"1","сумма":100}' | openssl dgst -sha256 -hmac
   * uwhsec_test}.
   */
  private static final String HEX =
      "a1dd634294e0f64bf17cb918968a3b5f4a4e22ed04cd4ec72f47627b8d927dc9";

  @Test
  void isTheHmacOfTimeAndBody() {
    assertThat(WebhookDeliverySignature.header(AT, BODY, List.of("uwhsec_test")))
        .isEqualTo("t=1700000000,v1=" + HEX);
  }

  @Test
  void signsWithEverySecretInForce() {
    String header = WebhookDeliverySignature.header(AT, BODY, List.of("new", "uwhsec_test"));
    assertThat(header).matches("t=1700000000,v1=[0-9a-f]{64},v1=" + HEX);
  }

  @Test
  void dependsOnTheMomentOfTheAttempt() {
    String later = WebhookDeliverySignature.header(AT.plusSeconds(1), BODY, List.of("uwhsec_test"));
    assertThat(later).startsWith("t=1700000001,v1=").doesNotContain(HEX);
  }

  /** The example of docs/integrators.md. */
  @Test
  void isWhatTheGuideVerifies() {
    String body =
        "{\"created_at\":\"2026-01-01T00:00:00Z\",\"data\":{},\"id\":\"018f\","
            + "\"subject_id\":null,\"type\":\"ping\"}";
    assertThat(
            WebhookDeliverySignature.header(
                Instant.ofEpochSecond(1767225600), body, List.of("uwhsec_example")))
        .isEqualTo(
            "t=1767225600,v1=9a66eed9e7d8a12c19ce2737e1abdacb4a577dcd71b1669de08185587d16bd2c");
  }
}
