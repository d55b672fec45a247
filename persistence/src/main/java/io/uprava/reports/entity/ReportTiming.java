package io.uprava.reports.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A {@link ReportTimetable} as it is kept. */
@Embeddable
public class ReportTiming {

  @Enumerated(EnumType.STRING)
  @Column(name = "cadence", nullable = false)
  private ReportCadence cadence;

  @Column(name = "weekdays", nullable = false)
  private String weekdays;

  @Column(name = "day_of_month")
  private Integer dayOfMonth;

  @Column(name = "local_time", nullable = false)
  private String localTime;

  @Column(name = "time_zone", nullable = false)
  private String timeZone;

  protected ReportTiming() {}

  public ReportTiming(ReportTimetable timetable) {
    this.cadence = timetable.cadence();
    this.weekdays =
        timetable.weekdays().stream().sorted().map(Enum::name).collect(Collectors.joining(" "));
    this.dayOfMonth = timetable.dayOfMonth();
    this.localTime = timetable.time().toString();
    this.timeZone = timetable.zone().getId();
  }

  public ReportTimetable timetable() {
    return new ReportTimetable(
        cadence,
        Arrays.stream(weekdays.split(" "))
            .filter(name -> !name.isEmpty())
            .map(DayOfWeek::valueOf)
            .collect(Collectors.toUnmodifiableSet()),
        dayOfMonth,
        LocalTime.parse(localTime),
        ZoneId.of(timeZone));
  }
}
