package io.uprava.reports.entity;

import io.uprava.common.error.RuleViolation;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * When a schedule comes round: at a local time of a zone, whatever happens to the clocks there.
 *
 * @param weekdays for WEEKLY, else empty
 * @param dayOfMonth 1 to 31 for MONTHLY, else null
 * @param time to the minute
 */
public record ReportTimetable(
    ReportCadence cadence,
    Set<DayOfWeek> weekdays,
    Integer dayOfMonth,
    LocalTime time,
    ZoneId zone) {

  private static final int LONGEST_MONTH = 31;

  /**
   * Keeps what the cadence needs.
   *
   * @throws RuleViolation {@code report-schedule-weekdays-missing}, {@code
   *     report-schedule-day-invalid}
   */
  public ReportTimetable {
    weekdays = cadence == ReportCadence.WEEKLY ? Set.copyOf(weekdays) : Set.of();
    dayOfMonth = cadence == ReportCadence.MONTHLY ? dayOfMonth : null;
    time = time.truncatedTo(ChronoUnit.MINUTES);
    if (cadence == ReportCadence.WEEKLY && weekdays.isEmpty()) {
      throw new RuleViolation("report-schedule-weekdays-missing");
    }
    if (cadence == ReportCadence.MONTHLY && !ofMonth(dayOfMonth)) {
      throw new RuleViolation("report-schedule-day-invalid");
    }
  }

  /** The first date whose moment is after another. */
  public ReportSlot after(Instant moment) {
    return first(
        LocalDate.ofInstant(moment, zone).minusDays(1),
        day -> day.plusDays(1),
        slot -> slot.at().isAfter(moment));
  }

  /** The last date whose moment is not after another. */
  public ReportSlot latest(Instant moment) {
    return first(
        LocalDate.ofInstant(moment, zone).plusDays(1),
        day -> day.minusDays(1),
        slot -> !slot.at().isAfter(moment));
  }

  /** How many dates there are from a moment on, before that of a slot. */
  public long between(Instant from, ReportSlot until) {
    return Stream.iterate(
            after(from.minusNanos(1)),
            slot -> slot.at().isBefore(until.at()),
            slot -> after(slot.at()))
        .count();
  }

  private ReportSlot first(
      LocalDate from, UnaryOperator<LocalDate> step, Predicate<ReportSlot> wanted) {
    return Stream.iterate(from, step)
        .filter(this::falls)
        .map(day -> ReportSlot.of(day.atTime(time), zone))
        .filter(wanted)
        .findFirst()
        .orElseThrow();
  }

  private boolean falls(LocalDate day) {
    return switch (cadence) {
      case DAILY -> true;
      case WEEKLY -> weekdays.contains(day.getDayOfWeek());
      case MONTHLY -> day.getDayOfMonth() == Math.min(dayOfMonth, day.lengthOfMonth());
    };
  }

  private static boolean ofMonth(Integer day) {
    return day != null && day >= 1 && day <= LONGEST_MONTH;
  }
}
