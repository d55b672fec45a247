package io.uprava.payments.service;

import io.uprava.payments.entity.ReconciliationRun;
import java.time.Instant;

/**
 * The last comparison with Stripe that came to its end, and the one under way.
 *
 * @param runningSince null when none is under way
 * @param finishedAt null when there was none, like what follows
 * @param startedBy who asked for it, for people to read
 * @param compared payments that were compared
 * @param skipped payments of which Stripe could not tell
 * @param differences differences seen, also those known before
 */
public record ComparisonView(
    Instant runningSince,
    Instant finishedAt,
    String startedBy,
    Integer compared,
    Integer skipped,
    Integer differences) {

  static ComparisonView of(ReconciliationRun running, ReconciliationRun last) {
    Instant since = running == null ? null : running.startedAt();
    return last == null
        ? new ComparisonView(since, null, null, null, null, null)
        : new ComparisonView(
            since,
            last.finishedAt(),
            last.startedBy(),
            last.tally().compared(),
            last.tally().skipped(),
            last.tally().differences());
  }
}
