package io.uprava.reports.service;

import io.uprava.common.error.NotFound;
import io.uprava.common.error.RuleViolation;
import io.uprava.common.security.Caller;
import io.uprava.common.security.CurrentCaller;
import io.uprava.common.security.Roles;
import io.uprava.reports.catalogue.Report;
import io.uprava.reports.catalogue.ReportCatalogue;
import io.uprava.reports.entity.ReportSchedule;
import io.uprava.reports.repository.ReportRequesterRepository;
import io.uprava.reports.repository.ReportScheduleFilter;
import io.uprava.users.service.ColleagueDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Whose schedule it is, who may see it, and whether its owner may still run the report. */
@ApplicationScoped
public class ReportScheduleAccess {

  @Inject ReportCatalogue catalogue;
  @Inject ColleagueDirectory colleagues;
  @Inject ReportRequesterRepository names;
  @Inject CurrentCaller caller;

  /** A schedule that nobody has described yet, of the caller. */
  ReportScheduleOwner owner() {
    Caller who = caller.caller();
    return new ReportScheduleOwner(caller.userId(), who == null ? null : who.keyId());
  }

  boolean administrator() {
    return caller.hasRole(Roles.ADMIN);
  }

  /**
   * The schedule, if the caller may know of it: their own, of which a key knows those that run
   * reports of its scopes; any for an administrator.
   *
   * @throws NotFound {@code report-schedule-not-found}
   */
  ReportSchedule visible(Optional<ReportSchedule> schedule) {
    return schedule
        .filter(found -> administrator() || own(found))
        .orElseThrow(() -> new NotFound("report-schedule-not-found"));
  }

  /** The same conditions among those that the caller may know of. */
  ReportScheduleFilter within(ReportScheduleFilter filter) {
    if (administrator()) {
      return filter;
    }
    return filter.within(
        caller.userId(), byKey() ? catalogue.ofCaller().stream().map(Report::key).toList() : null);
  }

  /** Whether a person may sign in, and run the report. */
  boolean allows(UUID person, String report) {
    return colleagues
        .find(person)
        .filter(found -> catalogue.allows(report, found.roles()))
        .isPresent();
  }

  /**
   * @throws RuleViolation {@code report-schedule-owner-not-allowed}
   */
  void requireAllowed(UUID person, String report) {
    if (!allows(person, report)) {
      throw new RuleViolation("report-schedule-owner-not-allowed");
    }
  }

  ReportScheduleView view(ReportSchedule schedule) {
    return views(List.of(schedule)).get(0);
  }

  List<ReportScheduleView> views(List<ReportSchedule> schedules) {
    Map<UUID, String> owners =
        names.names(schedules.stream().map(ReportSchedule::ownerId).distinct().toList());
    return schedules.stream()
        .map(one -> ReportScheduleView.of(one, owners.getOrDefault(one.ownerId(), "")))
        .toList();
  }

  private boolean own(ReportSchedule schedule) {
    return schedule.ownerId().equals(caller.userId())
        && (!byKey() || catalogue.allows(schedule.plan().report()));
  }

  private boolean byKey() {
    return caller.caller() != null && caller.caller().keyId() != null;
  }
}
