package io.uprava.reports.repository;

import io.uprava.reports.entity.ReportRunState;
import java.time.Instant;
import java.util.UUID;

/**
 * Which runs are wanted; null means any.
 *
 * @param requestedFrom inclusive
 * @param requestedTo exclusive
 */
public record ReportRunFilter(
    UUID requestedBy,
    String report,
    ReportRunState state,
    Instant requestedFrom,
    Instant requestedTo) {

  /** The runs of one person. */
  public static ReportRunFilter of(UUID person) {
    return new ReportRunFilter(person, null, null, null, null);
  }
}
