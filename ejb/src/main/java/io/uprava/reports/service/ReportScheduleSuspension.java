package io.uprava.reports.service;

import io.uprava.reports.entity.ReportSchedule;
import io.uprava.reports.entity.ReportScheduleState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/** Stops schedules whose owner lost the right to the report, and tells administrators. */
@ApplicationScoped
public class ReportScheduleSuspension {

  private static final System.Logger LOG =
      System.getLogger(ReportScheduleSuspension.class.getName());

  @Inject ReportScheduleAccess access;
  @Inject ReportScheduleAudit audit;
  @Inject ReportScheduleMails mails;

  void suspend(ReportSchedule schedule, Instant now) {
    schedule.suspend(now);
    audit.state(schedule, "suspended", ReportScheduleState.ACTIVE, "owner-not-allowed");
    mails.suspended(schedule, access.view(schedule).ownerName());
    LOG.log(
        System.Logger.Level.WARNING,
        "report schedule {0} suspended: its owner may not run {1}",
        schedule.id(),
        schedule.plan().report());
  }
}
