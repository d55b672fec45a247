package io.uprava.testing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@IntegrationTest
class RareTimersRestIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Inject TickingJob job;

  @Test
  void whileFrequentOnesRun() {
    int before = job.often();

    Eventually.holds(PATIENCE, () -> job.often() >= before + 2);

    assertThat(job.rare()).isZero();
  }
}
