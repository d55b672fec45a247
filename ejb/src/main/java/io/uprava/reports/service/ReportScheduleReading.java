package io.uprava.reports.service;

import io.uprava.common.error.NotFound;
import io.uprava.common.error.RuleViolation;
import io.uprava.common.json.JsonText;
import io.uprava.reports.catalogue.Report;
import io.uprava.reports.catalogue.ReportCatalogue;
import io.uprava.reports.entity.ReportPlan;
import io.uprava.reports.entity.ReportTimetable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

/** Reads what somebody wants of a schedule, and refuses what could not run. */
@ApplicationScoped
public class ReportScheduleReading {

  private static final int LONGEST_NAME = 200;

  @Inject ReportCatalogue catalogue;
  @Inject ReportReader reader;
  @Inject ReportScheduleRecipients recipients;

  /**
   * @param known people who are recipients already, and stay so without being looked at
   * @throws NotFound {@code report-not-found}, also for what the caller may not run
   * @throws RuleViolation as {@link ReportReader#arguments}, {@link ReportTimetable} and {@link
   *     ReportScheduleRecipients#audience}; {@code report-schedule-name-invalid}, {@code
   *     report-schedule-time-invalid}
   */
  ReportScheduleDraft read(ReportScheduleCommand command, Collection<UUID> known) {
    Report report = catalogue.getAllowed(command.report());
    ZoneId zone = reader.zone(command.timeZone());
    return new ReportScheduleDraft(
        name(command.name()),
        plan(report, command, zone),
        new ReportTimetable(
            command.cadence(),
            new HashSet<>(Objects.requireNonNullElse(command.weekdays(), List.of())),
            command.dayOfMonth(),
            time(command.time()),
            zone),
        recipients.audience(report, command, known));
  }

  private ReportPlan plan(Report report, ReportScheduleCommand command, ZoneId zone) {
    Map<String, String> chosen = new TreeMap<>();
    Objects.requireNonNullElse(command.parameters(), Map.<String, String>of())
        .forEach(
            (name, value) -> {
              if (value != null && !value.isBlank()) {
                chosen.put(name, value.strip());
              }
            });
    reader.arguments(report, chosen, zone);
    ReportPlan plan =
        new ReportPlan(
            report.key(),
            JsonText.write(chosen),
            command.format(),
            reader.language(command.language()));
    return Boolean.FALSE.equals(command.byteOrderMark()) ? plan.withoutByteOrderMark() : plan;
  }

  private static String name(String text) {
    String name = text == null ? "" : text.strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw new RuleViolation("report-schedule-name-invalid");
    }
    return name;
  }

  private static LocalTime time(String text) {
    try {
      return LocalTime.parse(text.strip());
    } catch (DateTimeException unreadable) {
      throw new RuleViolation("report-schedule-time-invalid");
    }
  }
}
