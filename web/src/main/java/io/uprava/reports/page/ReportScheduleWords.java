package io.uprava.reports.page;

import io.uprava.common.entity.Language;
import io.uprava.common.page.ActiveLocale;
import io.uprava.common.page.PageTexts;
import io.uprava.reports.entity.ReportCadence;
import io.uprava.reports.entity.ReportScheduleState;
import io.uprava.reports.service.ReportCatalogueService;
import io.uprava.reports.service.ReportOccurrenceView;
import io.uprava.reports.service.ReportScheduleView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Schedules of reports in words. */
@Named("scheduleWords")
@RequestScoped
public class ReportScheduleWords {

  private static final int LAST_DAY = 31;

  @Inject ReportCatalogueService catalogue;
  @Inject PageTexts texts;
  @Inject ActiveLocale locale;

  public String report(ReportScheduleView schedule) {
    return catalogue.title(schedule.report(), locale.current());
  }

  /** When it runs, for example {@code On Mon, Fri at 09:00}. */
  public String when(ReportScheduleView schedule) {
    return switch (schedule.cadence()) {
      case DAILY -> texts.get("report_schedules.when.daily", "time", schedule.time());
      case WEEKLY ->
          texts.get(
              "report_schedules.when.weekly",
              "days",
              schedule.weekdays().stream().map(this::day).collect(Collectors.joining(", ")),
              "time",
              schedule.time());
      case MONTHLY ->
          schedule.dayOfMonth() == LAST_DAY
              ? texts.get("report_schedules.when.last_day", "time", schedule.time())
              : texts.get(
                  "report_schedules.when.monthly",
                  "day",
                  schedule.dayOfMonth().toString(),
                  "time",
                  schedule.time());
    };
  }

  public List<ReportCadence> cadences() {
    return Arrays.asList(ReportCadence.values());
  }

  /** Languages that files may have. */
  public List<Language> languages() {
    return Arrays.asList(Language.values());
  }

  /** The days of a week, which begins on Monday. */
  public List<DayOfWeek> days() {
    return Arrays.asList(DayOfWeek.values());
  }

  /** A day of the week, short. */
  public String day(DayOfWeek day) {
    return day.getDisplayName(TextStyle.SHORT_STANDALONE, locale.current());
  }

  /** What is chosen, a line for each parameter; nothing of a report that is gone. */
  public List<String> choices(ReportScheduleView schedule) {
    if (!catalogue.allows(schedule.report())) {
      return List.of();
    }
    return catalogue.choices(schedule.report(), schedule.parameters(), locale.current());
  }

  /** The colour of a state, see {@code app:badge}. */
  public String tone(ReportScheduleState state) {
    return switch (state) {
      case ACTIVE -> "success";
      case PAUSED -> "neutral";
      case SUSPENDED -> "danger";
    };
  }

  /** Why there is no file; empty when there is one. */
  public String failure(ReportOccurrenceView occurrence) {
    return occurrence.error() == null
        ? ""
        : texts.get(
            "report_error." + occurrence.error(),
            Map.of("limit", Objects.requireNonNullElse(occurrence.errorLimit(), 0L)));
  }
}
