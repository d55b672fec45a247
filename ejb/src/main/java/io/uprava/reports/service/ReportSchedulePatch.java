package io.uprava.reports.service;

import io.uprava.common.entity.Language;
import io.uprava.reports.entity.ReportCadence;
import io.uprava.reports.entity.ReportFormat;
import io.uprava.users.entity.Role;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Changes to a schedule; null leaves a value as it is. Which report it runs stays.
 *
 * @param parameters all of them anew
 * @param people all of them anew, empty for none
 * @param roles all of them anew, empty for none
 * @param ownerId whose right it runs with from now on; for administrators
 */
public record ReportSchedulePatch(
    String name,
    Map<String, String> parameters,
    ReportFormat format,
    Language language,
    Boolean byteOrderMark,
    ReportCadence cadence,
    List<DayOfWeek> weekdays,
    Integer dayOfMonth,
    String time,
    String timeZone,
    List<UUID> people,
    List<Role> roles,
    UUID ownerId) {

  /** Nothing but another owner. */
  public static ReportSchedulePatch handOver(UUID person) {
    return new ReportSchedulePatch(
        null, null, null, null, null, null, null, null, null, null, null, null, person);
  }

  /** A schedule as it will be. */
  ReportScheduleCommand over(ReportScheduleView present) {
    return new ReportScheduleCommand(
        either(name, present.name()),
        present.report(),
        either(parameters, present.parameters()),
        either(format, present.format()),
        either(language, present.language()),
        either(byteOrderMark, present.byteOrderMark()),
        either(cadence, present.cadence()),
        either(weekdays, present.weekdays()),
        either(dayOfMonth, present.dayOfMonth()),
        either(time, present.time()),
        either(timeZone, present.timeZone()),
        either(people, present.people()),
        either(roles, present.roles()));
  }

  private static <T> T either(T changed, T present) {
    return changed == null ? present : changed;
  }
}
