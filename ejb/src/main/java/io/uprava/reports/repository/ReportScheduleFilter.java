package io.uprava.reports.repository;

import io.uprava.reports.entity.ReportScheduleState;
import java.util.Collection;
import java.util.UUID;

/**
 * Which schedules are wanted; null means any.
 *
 * @param reports keys of the only reports that count
 */
public record ReportScheduleFilter(
    UUID owner, String report, ReportScheduleState state, Collection<String> reports) {

  /** The same among the schedules of one person and, unless null, of some reports. */
  public ReportScheduleFilter within(UUID person, Collection<String> allowed) {
    return new ReportScheduleFilter(person, report, state, allowed);
  }
}
