package io.uprava.sandbox.bench.load;

import org.HdrHistogram.Histogram;

/**
 * How a load went.
 *
 * @param latencies in nanoseconds, of those that succeeded
 * @param failures operations that were refused or broke off
 */
public record LoadResult(Histogram latencies, long failures, double seconds) {

  /** Successes each second. */
  public double rate() {
    return latencies.getTotalCount() / seconds;
  }

  /** The time within which {@code percent} of the operations were done, in milliseconds. */
  public double millis(double percent) {
    return latencies.getValueAtPercentile(percent) / 1e6;
  }
}
