package io.uprava.payments.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.common.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The signature of a body that was signed elsewhere, and every way in which it can be wrong. */
class StripeSignatureTest {

  private static final Instant SIGNED = Instant.ofEpochSecond(1_700_000_000);
  private static final Secret SECRET = new Secret("whsec_test_secret");
  private static final String GOOD =
      "5539115f7d8e64f8638929025323d32b612f551e718d3a283cd4a232d80cd43b";
  private static final String OTHER = "0".repeat(64);
  private static final byte[] BODY =
      "{\"id\":\"evt_1\",\"object\":\"event\",\"note\":\"Привет\"}"
          .getBytes(StandardCharsets.UTF_8);

  @Test
  void acceptsTheKnownVector() {
    assertThat(accepted("t=1700000000,v1=" + GOOD, SIGNED)).isTrue();
  }

  @Test
  void acceptsAnyOfSeveralSignaturesAndIgnoresOtherSchemes() {
    assertThat(accepted("t=1700000000,v1=" + OTHER + ",v1=" + GOOD + ",v0=abc", SIGNED)).isTrue();
    assertThat(accepted("t=1700000000,v0=" + GOOD, SIGNED)).isFalse();
  }

  @Test
  void acceptsAnyOfSeveralSecretsAndTellsWhichOne() {
    List<Secret> secrets = List.of(new Secret("whsec_new"), SECRET);
    String header = "t=1700000000,v1=" + GOOD;
    assertThat(StripeSignature.verify(header, BODY, secrets, SIGNED))
        .isPresent()
        .hasValueSatisfying(key -> assertThat(key).matches("[0-9a-f]{8}"));
    assertThat(StripeSignature.verify(header, BODY, List.of(new Secret("whsec_new")), SIGNED))
        .isEmpty();
    assertThat(StripeSignature.verify(header, BODY, List.of(), SIGNED)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {-300, -1, 0, 1, 300})
  void acceptsFiveMinutesInEitherDirection(long seconds) {
    assertThat(accepted("t=1700000000,v1=" + GOOD, SIGNED.plusSeconds(seconds))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(longs = {-301, 301, 86_400, -86_400})
  void refusesWhatIsOlderOrFromTheFuture(long seconds) {
    assertThat(accepted("t=1700000000,v1=" + GOOD, SIGNED.plusSeconds(seconds))).isFalse();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "t",
        "v1",
        "t=,v1=",
        "t=1700000000",
        "t=1700000000,v1=",
        "t=abc,v1=" + GOOD,
        "t=-1700000000,v1=" + GOOD,
        "t=99999999999999999999,v1=" + GOOD,
        "v1=" + GOOD,
        "t=1700000000,v1=" + GOOD + "00",
        "t=1700000000;v1=" + GOOD
      })
  void refusesHeadersThatSayTooLittle(String header) {
    assertThat(accepted(header, SIGNED)).isFalse();
  }

  @Test
  void refusesUpperCaseHexAndAnotherBody() {
    String upper = GOOD.toUpperCase(Locale.ROOT);
    assertThat(accepted("t=1700000000,v1=" + upper, SIGNED)).isFalse();
    byte[] respaced =
        "{\"id\": \"evt_1\",\"object\":\"event\",\"note\":\"Привет\"}"
            .getBytes(StandardCharsets.UTF_8);
    assertThat(StripeSignature.verify("t=1700000000,v1=" + GOOD, respaced, List.of(SECRET), SIGNED))
        .isEmpty();
  }

  @Test
  void refusesAByteOrderMarkThatWasNotSigned() {
    byte[] marked =
        ("\uFEFF" + new String(BODY, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    assertThat(StripeSignature.verify("t=1700000000,v1=" + GOOD, marked, List.of(SECRET), SIGNED))
        .isEmpty();
  }

  @Test
  void keepsTheWholeTextOfTheSecretAsKey() {
    List<Secret> shortened = List.of(new Secret("test_secret"), new Secret("whsec_test_secret "));
    assertThat(StripeSignature.verify("t=1700000000,v1=" + GOOD, BODY, shortened, SIGNED))
        .isEmpty();
  }

  private static boolean accepted(String header, Instant now) {
    return StripeSignature.verify(header, BODY, List.of(SECRET), now).isPresent();
  }
}
