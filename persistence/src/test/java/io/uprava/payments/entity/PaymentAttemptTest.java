package io.uprava.payments.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** When calls of unknown outcome are looked into. */
class PaymentAttemptTest {

  private Instant now = Instant.parse("2026-11-22T10:00:00Z");

  private final PaymentAttempt attempt =
      new PaymentAttempt(
          UUID.randomUUID(),
          null,
          new AttemptOrder(AttemptKind.CREATE_SESSION, null, null, now.plusSeconds(3600)),
          now);

  @Test
  void isCheckedAfterAMinuteWhenItsCallWasCut() {
    assertThat(pause()).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void isLeftInPeaceLongerAfterEachDoubt() {
    assertThat(doubted()).isEqualTo(Duration.ofMinutes(1));
    assertThat(doubted()).isEqualTo(Duration.ofMinutes(5));
    assertThat(doubted()).isEqualTo(Duration.ofHours(1));
    assertThat(doubted()).isEqualTo(Duration.ofDays(1));
    assertThat(doubted()).isEqualTo(Duration.ofDays(1));
  }

  @Test
  void checksThatWereCutPostponeNothing() {
    for (int cut = 0; cut < 5; cut++) {
      now = attempt.nextCheckAt();
      attempt.check(now);
      assertThat(pause()).isEqualTo(Duration.ofMinutes(1));
    }
    assertThat(doubted()).isEqualTo(Duration.ofMinutes(1));
    assertThat(doubted()).isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void waitsAsLongAsTheProviderWants() {
    attempt.doubt("429", now.plusSeconds(90), now);
    assertThat(pause()).isEqualTo(Duration.ofSeconds(90));
  }

  @Test
  void isNeverCheckedOnceItsOutcomeIsKnown() {
    attempt.settle(AttemptStatus.SUCCEEDED, null, now);
    attempt.doubt("an answer that comes late", null, now);
    assertThat(attempt.nextCheckAt()).isNull();
    assertThat(attempt.status()).isEqualTo(AttemptStatus.SUCCEEDED);
  }

  /** A check that begins when it is due and ends in doubt. */
  private Duration doubted() {
    now = attempt.nextCheckAt();
    attempt.check(now);
    attempt.doubt("no answer", null, now);
    return pause();
  }

  private Duration pause() {
    return Duration.between(now, attempt.nextCheckAt());
  }
}
