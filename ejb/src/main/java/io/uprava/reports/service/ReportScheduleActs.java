package io.uprava.reports.service;

import io.uprava.common.error.Conflict;
import io.uprava.common.error.RuleViolation;
import io.uprava.common.error.TooManyRequests;
import io.uprava.common.security.Roles;
import io.uprava.common.security.Scopes;
import io.uprava.reports.entity.ReportSchedule;
import io.uprava.reports.entity.ReportScheduleState;
import io.uprava.reports.repository.ReportScheduleRepository;
import io.uprava.users.service.Reason;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** What can be done with a schedule besides changing it. */
@Stateless
@RolesAllowed({Roles.SIGNED_IN, Scopes.REPORTS_WRITE})
public class ReportScheduleActs {

  @Inject ReportScheduleRepository schedules;
  @Inject ReportScheduleAccess access;
  @Inject ReportScheduleAudit audit;
  @Inject ReportScheduleStart start;
  @Inject Clock clock;

  /**
   * Lets it rest.
   *
   * @throws Conflict {@code report-schedule-not-active}
   */
  public ReportScheduleView pause(UUID id, String reason) {
    ReportSchedule schedule = locked(id);
    String why = Reason.require(reason);
    schedule.pause(why, clock.instant());
    audit.state(schedule, "paused", ReportScheduleState.ACTIVE, why);
    schedules.flush();
    return access.view(schedule);
  }

  /**
   * Goes on with the first date from now; dates of the pause are not made up for.
   *
   * @throws Conflict {@code report-schedule-active}
   * @throws RuleViolation {@code report-schedule-owner-not-allowed}
   */
  public ReportScheduleView resume(UUID id) {
    ReportSchedule schedule = locked(id);
    ReportScheduleState before = schedule.state();
    access.requireAllowed(schedule.ownerId(), schedule.plan().report());
    schedule.resume(clock.instant());
    audit.state(schedule, "resumed", before, null);
    schedules.flush();
    return access.view(schedule);
  }

  /**
   * Runs it once, now, whether or not it rests; everybody gets it as on any date.
   *
   * @throws RuleViolation {@code report-schedule-owner-not-allowed}
   * @throws TooManyRequests {@code report-runs-too-many} when too many of the owner's are open
   */
  public ReportOccurrenceView runNow(UUID id) {
    ReportSchedule schedule = locked(id);
    access.requireAllowed(schedule.ownerId(), schedule.plan().report());
    ReportOccurrenceView occurrence = start.byHand(schedule, clock.instant());
    audit.startedByHand(schedule, occurrence);
    return occurrence;
  }

  private ReportSchedule locked(UUID id) {
    return access.visible(schedules.findLocked(id));
  }
}
