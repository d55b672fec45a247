package io.uprava.sandbox.emulator.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.sandbox.emulator.stripe.events.Signature;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignatureTest {

  private static final byte[] BODY =
      "{\"id\":\"evt_1\",\"object\":\"event\",\"note\":\"Привет\"}"
          .getBytes(StandardCharsets.UTF_8);
  private static final String KNOWN =
      "5539115f7d8e64f8638929025323d32b612f551e718d3a283cd4a232d80cd43b";

  @Test
  void isTheOneComputedElsewhere() {
    assertThat(Signature.v1(1700000000, BODY, "whsec_test_secret")).isEqualTo(KNOWN);
  }

  @Test
  void headerCarriesOneSignatureForEachSecretAndAV0() {
    String header = Signature.header(1700000000, BODY, List.of("whsec_new", "whsec_test_secret"));
    assertThat(header).matches("t=1700000000,v1=[0-9a-f]{64},v1=" + KNOWN + ",v0=[0-9a-f]{64}");
  }
}
