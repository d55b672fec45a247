package io.uprava.common.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.common.health.CheckResult;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class QueueDepthTest {

  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

  @Test
  void staysUpHoweverLongTheQueueIs() {
    CheckResult result =
        new QueueDepth(100_000, NOW.minusSeconds(3600)).result(NOW, Duration.ofMinutes(1));

    assertThat(result.up()).isTrue();
    assertThat(result.details())
        .containsEntry("depth", 100_000L)
        .containsEntry("oldest_seconds", 3600L)
        .containsEntry("degraded", true);
  }

  @Test
  void anEmptyQueueHasNoAge() {
    assertThat(new QueueDepth(0, null).result(NOW, Duration.ofMinutes(1)).details())
        .containsEntry("oldest_seconds", 0L)
        .containsEntry("degraded", false);
  }
}
