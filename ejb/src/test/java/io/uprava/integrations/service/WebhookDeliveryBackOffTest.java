package io.uprava.integrations.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class WebhookDeliveryBackOffTest {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant END = START.plus(Duration.ofDays(7));

  /** Draws the shortest wait. */
  private static final RandomGenerator LEAST = () -> 0L;

  @Test
  void waitsEverLongerAndThenADayEachTimeForAWeek() {
    assertThat(waits(LEAST))
        .containsExactly(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofHours(24),
            Duration.ofHours(24),
            Duration.ofHours(24),
            Duration.ofHours(24),
            Duration.ofHours(24),
            Duration.ofHours(24));
  }

  @Test
  void spreadsWhatFailedTogether() {
    Random random = new Random(7);
    for (int i = 0; i < 1000; i++) {
      Instant next =
          WebhookDeliveryBackOff.next(1, Duration.ZERO, START, END, random).orElseThrow();
      assertThat(Duration.between(START, next))
          .isBetween(Duration.ofSeconds(60), Duration.ofSeconds(66));
    }
    assertThat(waits(random)).isNotEqualTo(waits(random));
  }

  @Test
  void givesUpWhenTheNextAttemptWouldComeTooLate() {
    assertThat(WebhookDeliveryBackOff.next(1, Duration.ZERO, END.minusSeconds(59), END, LEAST))
        .isEmpty();
    assertThat(WebhookDeliveryBackOff.next(1, Duration.ZERO, START, START, LEAST)).isEmpty();
  }

  @Test
  void waitsAsLongAsTheEndpointAsksButADayAtMost() {
    assertThat(wait(Duration.ofMinutes(20))).isEqualTo(Duration.ofMinutes(20));
    assertThat(wait(Duration.ofSeconds(5))).isEqualTo(Duration.ofMinutes(1));
    assertThat(wait(Duration.ofDays(30))).isEqualTo(Duration.ofHours(24));
  }

  private static Duration wait(Duration asked) {
    return Duration.between(
        START, WebhookDeliveryBackOff.next(1, asked, START, END, LEAST).orElseThrow());
  }

  private static List<Duration> waits(RandomGenerator random) {
    List<Duration> waits = new ArrayList<>();
    Instant now = START;
    Optional<Instant> next = WebhookDeliveryBackOff.next(1, Duration.ZERO, now, END, random);
    while (next.isPresent()) {
      waits.add(Duration.between(now, next.get()));
      now = next.get();
      next = WebhookDeliveryBackOff.next(waits.size() + 1, Duration.ZERO, now, END, random);
    }
    return waits;
  }
}
