package io.uprava.reports.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.uprava.common.error.RuleViolation;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportTimetableTest {

  @ParameterizedTest
  @CsvSource({
    // the clocks skip the time: the moment at which they are put forward
    "Europe/Berlin, 02:30, 2026-03-29, 2026-03-29T01:00:00Z",
    "Europe/Berlin, 02:00, 2026-03-29, 2026-03-29T01:00:00Z",
    "Europe/Berlin, 02:59, 2026-03-29, 2026-03-29T01:00:00Z",
    "Europe/Berlin, 03:00, 2026-03-29, 2026-03-29T01:00:00Z",
    "Europe/Berlin, 01:59, 2026-03-29, 2026-03-29T00:59:00Z",
    "America/New_York, 02:30, 2026-03-08, 2026-03-08T07:00:00Z",
    "Australia/Lord_Howe, 02:15, 2026-10-04, 2026-10-03T15:30:00Z",
    "Australia/Lord_Howe, 02:30, 2026-10-04, 2026-10-03T15:30:00Z",
    "Africa/Cairo, 00:00, 2026-04-24, 2026-04-23T22:00:00Z",
    // they show it twice: the first time
    "Europe/Berlin, 02:30, 2026-10-25, 2026-10-25T00:30:00Z",
    "Europe/Berlin, 02:00, 2026-10-25, 2026-10-25T00:00:00Z",
    "Europe/Berlin, 03:00, 2026-10-25, 2026-10-25T02:00:00Z",
    "America/New_York, 01:30, 2026-11-01, 2026-11-01T05:30:00Z",
    "Australia/Lord_Howe, 01:45, 2026-04-05, 2026-04-04T14:45:00Z",
    // the day before and the day after keep the time that the clocks show
    "Europe/Berlin, 02:30, 2026-03-28, 2026-03-28T01:30:00Z",
    "Europe/Berlin, 02:30, 2026-03-30, 2026-03-30T00:30:00Z",
    "America/New_York, 09:00, 2026-03-07, 2026-03-07T14:00:00Z",
    "America/New_York, 09:00, 2026-03-08, 2026-03-08T13:00:00Z",
    // no summer time any more
    "Europe/Moscow, 02:30, 2026-03-29, 2026-03-28T23:30:00Z",
    "Europe/Moscow, 02:30, 2026-10-25, 2026-10-24T23:30:00Z",
    // a leap day
    "Europe/Moscow, 00:00, 2028-02-29, 2028-02-28T21:00:00Z"
  })
  void everyDayHasItsMomentWhateverTheClocksDo(
      String zone, LocalTime time, LocalDate day, Instant moment) {
    ReportTimetable daily = daily(time, zone);
    ReportSlot slot = daily.latest(day.atTime(23, 59).atZone(ZoneId.of(zone)).toInstant());
    assertThat(slot.local()).isEqualTo(day.atTime(time));
    assertThat(slot.at()).isEqualTo(moment);
    assertThat(daily.after(moment.minusSeconds(1))).isEqualTo(slot);
    assertThat(daily.after(moment).local()).isEqualTo(day.plusDays(1).atTime(time));
    assertThat(daily.latest(moment)).isEqualTo(slot);
    assertThat(daily.latest(moment.minusSeconds(1)).local())
        .isEqualTo(day.minusDays(1).atTime(time));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Europe/Berlin",
        "America/New_York",
        "Europe/Moscow",
        "Australia/Lord_Howe",
        "Africa/Cairo",
        "America/Havana",
        "Pacific/Chatham",
        "UTC"
      })
  void everyDayOfThreeYearsComesOnceAndInItsOrder(String zone) {
    for (String time : List.of("00:00", "00:30", "01:30", "02:00", "02:30", "03:00", "23:59")) {
      ReportTimetable daily = daily(LocalTime.parse(time), zone);
      LocalDate first = LocalDate.of(2026, 1, 1);
      Instant at = first.atStartOfDay(ZoneId.of(zone)).toInstant().minusSeconds(1);
      for (int day = 0; day < 3 * 365 + 1; day++) {
        ReportSlot slot = daily.after(at);
        assertThat(slot.local()).isEqualTo(first.plusDays(day).atTime(daily.time()));
        assertThat(slot.at()).isAfter(at);
        at = slot.at();
      }
    }
  }

  @Test
  void aShortMonthHasItsLastDay() {
    ReportTimetable monthly = monthly(31);
    assertThat(dates(monthly, "2027-01-01T00:00:00Z", 6))
        .containsExactly(
            LocalDate.of(2027, 1, 31),
            LocalDate.of(2027, 2, 28),
            LocalDate.of(2027, 3, 31),
            LocalDate.of(2027, 4, 30),
            LocalDate.of(2027, 5, 31),
            LocalDate.of(2027, 6, 30));
    assertThat(dates(monthly, "2028-02-01T00:00:00Z", 1))
        .containsExactly(LocalDate.of(2028, 2, 29));
  }

  @Test
  void theTwentyNinthIsThereInEveryFebruary() {
    assertThat(dates(monthly(29), "2027-02-01T00:00:00Z", 2))
        .containsExactly(LocalDate.of(2027, 2, 28), LocalDate.of(2027, 3, 29));
    assertThat(dates(monthly(29), "2028-02-01T00:00:00Z", 2))
        .containsExactly(LocalDate.of(2028, 2, 29), LocalDate.of(2028, 3, 29));
  }

  @Test
  void everyDayOfTheMonthComesTwelveTimesAYear() {
    for (int day = 1; day <= 31; day++) {
      List<LocalDate> year = dates(monthly(day), "2027-12-31T23:59:59Z", 12);
      assertThat(year).extracting(LocalDate::getYear).containsOnly(2028);
      assertThat(year)
          .extracting(LocalDate::getMonthValue)
          .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    }
  }

  @Test
  void aWeekHasTheDaysThatWereChosen() {
    ReportTimetable weekly =
        new ReportTimetable(
            ReportCadence.WEEKLY,
            Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            null,
            LocalTime.of(9, 0),
            ZoneId.of("Europe/Moscow"));
    assertThat(dates(weekly, "2026-11-21T12:00:00Z", 4))
        .containsExactly(
            LocalDate.of(2026, 11, 23),
            LocalDate.of(2026, 11, 27),
            LocalDate.of(2026, 11, 30),
            LocalDate.of(2026, 12, 4));
    assertThat(weekly.latest(Instant.parse("2026-11-22T12:00:00Z")).local())
        .isEqualTo(LocalDateTime.parse("2026-11-20T09:00"));
  }

  @Test
  void missedDatesAreCountedWithoutTheOneThatIsMadeUpFor() {
    ReportTimetable daily = daily(LocalTime.of(9, 0), "Europe/Berlin");
    Instant planned = Instant.parse("2026-03-27T08:00:00Z");
    ReportSlot late = daily.latest(Instant.parse("2026-03-30T12:00:00Z"));
    assertThat(late.local()).isEqualTo(LocalDateTime.parse("2026-03-30T09:00"));
    assertThat(daily.between(planned, late)).isEqualTo(3);
    assertThat(daily.between(late.at(), late)).isZero();
  }

  @Test
  void aDayThatAZoneLeftOutIsNotRunTwice() {
    ReportTimetable daily = daily(LocalTime.MIDNIGHT, "Pacific/Apia");
    Set<Instant> moments = new HashSet<>();
    Instant at = Instant.parse("2011-12-28T00:00:00Z");
    for (int i = 0; i < 5; i++) {
      at = daily.after(at).at();
      assertThat(moments.add(at)).isTrue();
    }
    assertThat(moments).contains(Instant.parse("2011-12-30T10:00:00Z"));
  }

  @Test
  void atAnyMomentTheLastDateIsBeforeTheNextAndNoneIsBetween() {
    Random random = new Random(4);
    List<String> zones = List.of("Europe/Berlin", "America/New_York", "Australia/Lord_Howe");
    for (int i = 0; i < 3000; i++) {
      ReportTimetable table = anything(random, zones.get(random.nextInt(zones.size())));
      Instant moment = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(94608000));
      ReportSlot last = table.latest(moment);
      ReportSlot next = table.after(moment);
      assertThat(last.at()).isBeforeOrEqualTo(moment);
      assertThat(next.at()).isAfter(moment);
      assertThat(table.after(last.at())).isEqualTo(next);
      assertThat(table.between(last.at(), next)).isEqualTo(1);
    }
  }

  @Test
  void whatTheCadenceNeedsIsAskedFor() {
    ZoneId utc = ZoneId.of("UTC");
    LocalTime nine = LocalTime.of(9, 0);
    assertThatThrownBy(() -> new ReportTimetable(ReportCadence.WEEKLY, Set.of(), null, nine, utc))
        .isInstanceOf(RuleViolation.class);
    for (Integer day : new Integer[] {null, 0, 32, -1}) {
      assertThatThrownBy(() -> new ReportTimetable(ReportCadence.MONTHLY, Set.of(), day, nine, utc))
          .isInstanceOf(RuleViolation.class);
    }
  }

  @Test
  void isKeptWithoutLoss() {
    Random random = new Random(5);
    for (int i = 0; i < 200; i++) {
      ReportTimetable table = anything(random, "Europe/Berlin");
      assertThat(new ReportTiming(table).timetable()).isEqualTo(table);
    }
  }

  private static ReportTimetable anything(Random random, String zone) {
    ReportCadence[] cadences = ReportCadence.values();
    return new ReportTimetable(
        cadences[random.nextInt(cadences.length)],
        Set.of(DayOfWeek.of(1 + random.nextInt(7))),
        1 + random.nextInt(31),
        LocalTime.of(random.nextInt(24), random.nextInt(60)),
        ZoneId.of(zone));
  }

  private static ReportTimetable daily(LocalTime time, String zone) {
    return new ReportTimetable(ReportCadence.DAILY, Set.of(), null, time, ZoneId.of(zone));
  }

  private static ReportTimetable monthly(int day) {
    return new ReportTimetable(
        ReportCadence.MONTHLY, Set.of(), day, LocalTime.of(6, 30), ZoneId.of("UTC"));
  }

  private static List<LocalDate> dates(ReportTimetable table, String from, int count) {
    List<LocalDate> dates = new ArrayList<>();
    Instant at = Instant.parse(from);
    for (int i = 0; i < count; i++) {
      ReportSlot slot = table.after(at);
      assertThat(Duration.between(at, slot.at())).isPositive();
      dates.add(slot.local().toLocalDate());
      at = slot.at();
    }
    return dates;
  }
}
