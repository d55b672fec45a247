package io.uprava.reports.service;

import io.uprava.common.error.NotFound;
import io.uprava.common.paging.PageOf;
import io.uprava.common.paging.PageRequest;
import io.uprava.common.security.Roles;
import io.uprava.common.security.Scopes;
import io.uprava.reports.entity.ReportOccurrence;
import io.uprava.reports.entity.ReportRun;
import io.uprava.reports.repository.ReportOccurrenceRepository;
import io.uprava.reports.repository.ReportScheduleRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;

/** What became of a schedule's dates. */
@Stateless
@RolesAllowed({Roles.SIGNED_IN, Scopes.REPORTS_READ, Scopes.REPORTS_WRITE})
public class ReportScheduleHistory {

  @Inject ReportScheduleRepository schedules;
  @Inject ReportOccurrenceRepository occurrences;
  @Inject ReportScheduleAccess access;

  /**
   * Occurrences, the newest first.
   *
   * @throws NotFound {@code report-schedule-not-found}, also for somebody else's
   */
  public PageOf<ReportOccurrenceView> list(UUID schedule, PageRequest page) {
    access.visible(schedules.find(schedule));
    PageOf<ReportOccurrence> found = occurrences.page(schedule, page);
    Map<UUID, ReportRun> runs = occurrences.runs(found.items());
    return found.map(
        one -> ReportOccurrenceView.of(one, one.runId() == null ? null : runs.get(one.runId())));
  }
}
