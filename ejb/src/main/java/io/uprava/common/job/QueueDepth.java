package io.uprava.common.job;

import io.uprava.common.health.CheckResult;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * How much waits in a queue. A long queue does not take a node out of service, which would make it
 * longer; it shows as {@code degraded}.
 *
 * @param depth rows that are due and not done
 * @param oldest since when the oldest of them waits, null when none does
 */
public record QueueDepth(long depth, Instant oldest) {

  /**
   * As a database tells it.
   *
   * @param row the number of rows and the oldest moment in milliseconds since 1970, or null
   */
  public static QueueDepth of(Object row) {
    Object[] cells = (Object[]) row;
    Number oldest = (Number) cells[1];
    return new QueueDepth(
        ((Number) cells[0]).longValue(),
        oldest == null ? null : Instant.ofEpochMilli(oldest.longValue()));
  }

  /** The figures for the health page. */
  public CheckResult result(Instant now, Duration tolerated) {
    long age = oldest == null ? 0 : Math.max(0, Duration.between(oldest, now).toSeconds());
    return CheckResult.up(
        Map.of("depth", depth, "oldest_seconds", age, "degraded", age > tolerated.toSeconds()));
  }
}
