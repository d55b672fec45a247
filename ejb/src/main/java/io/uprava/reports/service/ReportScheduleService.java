package io.uprava.reports.service;

import io.uprava.common.error.Forbidden;
import io.uprava.common.error.NotFound;
import io.uprava.common.error.RuleViolation;
import io.uprava.common.error.StaleVersion;
import io.uprava.common.paging.PageOf;
import io.uprava.common.paging.PageRequest;
import io.uprava.common.security.Roles;
import io.uprava.common.security.Scopes;
import io.uprava.reports.entity.ReportSchedule;
import io.uprava.reports.repository.ReportScheduleFilter;
import io.uprava.reports.repository.ReportScheduleRepository;
import io.uprava.users.service.Reason;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reports that run by themselves. Schedules of others do not exist, but for administrators. */
@Stateless
@RolesAllowed({Roles.SIGNED_IN, Scopes.REPORTS_WRITE})
public class ReportScheduleService {

  @Inject ReportScheduleRepository schedules;
  @Inject ReportScheduleAccess access;
  @Inject ReportScheduleReading reading;
  @Inject ReportScheduleAudit audit;
  @Inject Clock clock;

  /** One's own, or everybody's for administrators; the newest first. */
  @RolesAllowed({Roles.SIGNED_IN, Scopes.REPORTS_READ, Scopes.REPORTS_WRITE})
  public PageOf<ReportScheduleView> list(ReportScheduleFilter filter, PageRequest page) {
    ReportScheduleFilter within = access.within(filter);
    if (within.reports() != null && within.reports().isEmpty()) {
      return new PageOf<>(List.of(), null);
    }
    PageOf<ReportSchedule> found = schedules.page(within, page);
    return new PageOf<>(access.views(found.items()), found.nextCursor());
  }

  /**
   * @throws NotFound {@code report-schedule-not-found}, also for somebody else's
   */
  @RolesAllowed({Roles.SIGNED_IN, Scopes.REPORTS_READ, Scopes.REPORTS_WRITE})
  public ReportScheduleView get(UUID id) {
    return access.view(access.visible(schedules.find(id)));
  }

  /**
   * Has a report run by itself from now on, with the right of the caller.
   *
   * @throws NotFound {@code report-not-found}, also for what the caller may not run
   * @throws RuleViolation as {@link ReportScheduleReading#read}; {@code
   *     report-schedule-owner-not-allowed} for a key whose person may not run the report
   */
  public ReportScheduleView create(@Valid ReportScheduleCommand command) {
    Instant now = clock.instant();
    ReportScheduleOwner owner = access.owner();
    ReportScheduleDraft draft = reading.read(command, List.of());
    access.requireAllowed(owner.person(), command.report());
    ReportSchedule schedule = new ReportSchedule(owner.person(), owner.key(), now);
    draft.describe(schedule, now);
    schedules.add(schedule);
    audit.created(schedule);
    return access.view(schedule);
  }

  /**
   * @param expectedVersion null when the caller does not mind which one is stored
   * @throws NotFound {@code report-schedule-not-found}, {@code report-not-found}
   * @throws StaleVersion when it was changed meanwhile
   * @throws Forbidden {@code report-schedule-owner-fixed} when somebody else than an administrator
   *     hands it over
   * @throws RuleViolation as {@link #create}
   */
  public ReportScheduleView update(UUID id, ReportSchedulePatch patch, Long expectedVersion) {
    ReportSchedule schedule = access.visible(schedules.findLocked(id));
    if (expectedVersion != null) {
      schedule.requireVersion(expectedVersion);
    }
    Map<String, Object> before = audit.values(schedule);
    ReportScheduleDraft draft =
        reading.read(patch.over(access.view(schedule)), schedule.audience().people());
    Instant now = clock.instant();
    draft.describe(schedule, now);
    if (patch.ownerId() != null && !patch.ownerId().equals(schedule.ownerId())) {
      handOver(schedule, patch.ownerId(), now);
    }
    schedules.flush();
    audit.changed(schedule, before);
    return access.view(schedule);
  }

  /** Ends a schedule; its history and the files it made stay. */
  public void remove(UUID id, String reason) {
    ReportSchedule schedule = access.visible(schedules.findLocked(id));
    String why = Reason.require(reason);
    schedule.remove(why, clock.instant());
    audit.removed(schedule, why);
  }

  private void handOver(ReportSchedule schedule, UUID person, Instant now) {
    if (!access.administrator()) {
      throw new Forbidden("report-schedule-owner-fixed");
    }
    access.requireAllowed(person, schedule.plan().report());
    schedule.handOver(person, now);
  }
}
