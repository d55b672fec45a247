package io.uprava.reports.service;

import io.uprava.common.entity.Language;
import io.uprava.reports.entity.ReportCadence;
import io.uprava.reports.entity.ReportFormat;
import io.uprava.reports.entity.ReportPlan;
import io.uprava.reports.entity.ReportSchedule;
import io.uprava.reports.entity.ReportScheduleState;
import io.uprava.reports.entity.ReportTimetable;
import io.uprava.users.entity.Role;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A schedule as people see it.
 *
 * @param parameters as they were chosen, periods by name
 * @param weekdays empty unless the cadence is WEEKLY
 * @param dayOfMonth null unless the cadence is MONTHLY
 * @param time local time of the zone
 * @param people ids of those who get it
 * @param ownerName name or address
 * @param stateReason why a person paused it, else null
 * @param nextAt null while it rests
 * @param version for {@code If-Match}
 */
public record ReportScheduleView(
    UUID id,
    String name,
    String report,
    Map<String, String> parameters,
    ReportFormat format,
    Language language,
    boolean byteOrderMark,
    ReportCadence cadence,
    List<DayOfWeek> weekdays,
    Integer dayOfMonth,
    String time,
    String timeZone,
    List<UUID> people,
    List<Role> roles,
    UUID ownerId,
    String ownerName,
    ReportScheduleState state,
    String stateReason,
    Instant nextAt,
    Instant createdAt,
    Instant updatedAt,
    long version) {

  static ReportScheduleView of(ReportSchedule schedule, String ownerName) {
    ReportPlan plan = schedule.plan();
    ReportTimetable when = schedule.timetable();
    return new ReportScheduleView(
        schedule.id(),
        schedule.name(),
        plan.report(),
        ReportRunView.texts(plan.parameters()),
        plan.format(),
        plan.language(),
        plan.byteOrderMark(),
        when.cadence(),
        when.weekdays().stream().sorted().toList(),
        when.dayOfMonth(),
        when.time().toString(),
        when.zone().getId(),
        schedule.audience().people(),
        schedule.audience().roles().stream().map(Role::valueOf).toList(),
        schedule.ownerId(),
        ownerName,
        schedule.state(),
        schedule.stateReason(),
        schedule.nextAt(),
        schedule.createdAt(),
        schedule.updatedAt(),
        schedule.version());
  }
}
