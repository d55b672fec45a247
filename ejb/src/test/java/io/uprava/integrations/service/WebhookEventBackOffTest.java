package io.uprava.integrations.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WebhookEventBackOffTest {

  private static final Instant NOW = Instant.parse("2026-11-21T06:00:00Z");

  @Test
  void waitsLongerAfterEachAttempt() {
    Random random = new Random(3);
    long[] waits =
        IntStream.rangeClosed(1, 8)
            .mapToLong(attempts -> wait(attempts, random).toSeconds())
            .toArray();

    assertThat(waits).isSorted();
    assertThat(waits[0]).isBetween(4L, 6L);
    assertThat(waits[4]).isBetween(2880L, 4320L);
  }

  @Test
  void givesUpAfterTheTenthAttempt() {
    assertThat(WebhookEventBackOff.next(9, NOW, new Random(3))).isPresent();
    assertThat(WebhookEventBackOff.next(10, NOW, new Random(3))).isEmpty();
  }

  private static Duration wait(int attempts, Random random) {
    return Duration.between(NOW, WebhookEventBackOff.next(attempts, NOW, random).orElseThrow());
  }
}
