package io.uprava.notifications.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailBackOffTest {

  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));

  @ParameterizedTest
  @CsvSource({"1,PT5S", "2,PT30S", "3,PT2M", "4,PT10M", "5,PT1H", "6,PT6H", "7,PT6H", "40,PT6H"})
  void waitsLongerAfterEachAttempt(int attempts, Duration wait) {
    assertThat(MailBackOff.next(attempts, NOW, TOMORROW, () -> 0L))
        .hasValueSatisfying(
            next ->
                assertThat(Duration.between(NOW, next))
                    .isEqualTo(wait.multipliedBy(8).dividedBy(10)));
  }

  @Test
  void drawsEachWaitWithinAFifth() {
    RandomGenerator random = RandomGenerator.getDefault();
    for (int i = 0; i < 1000; i++) {
      assertThat(MailBackOff.next(2, NOW, TOMORROW, random).orElseThrow())
          .isBetween(NOW.plusSeconds(24), NOW.plusSeconds(36));
    }
  }

  @Test
  void givesUpWhenTheNextAttemptWouldComeTooLate() {
    assertThat(MailBackOff.next(6, NOW, NOW.plus(Duration.ofHours(4)), () -> 0L)).isEmpty();
    assertThat(MailBackOff.next(5, NOW, NOW.plus(Duration.ofHours(4)), () -> 0L)).isPresent();
  }
}
