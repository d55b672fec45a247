package io.uprava.common.job;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * How long to wait after each attempt that failed. Each wait is drawn from 80 to 120 per cent, so
 * that what failed together does not come back together.
 *
 * @param waits after the first attempt, the second and so on; the last one serves all that follow
 */
public record BackOff(List<Duration> waits) {

  private static final double SPREAD = 0.2;

  public BackOff {
    waits = List.copyOf(waits);
  }

  /**
   * @param attempts number of attempts so far, at least one
   */
  public Duration after(int attempts, RandomGenerator random) {
    Duration wait = waits.get(Math.min(attempts, waits.size()) - 1);
    double factor = 1 - SPREAD + 2 * SPREAD * random.nextDouble();
    return Duration.ofMillis((long) (wait.toMillis() * factor));
  }
}
