package io.uprava.dashboard.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Days that one bar of a chart stands for.
 *
 * @param last included
 */
record TimeSlot(LocalDate first, LocalDate last) {

  private static final long MOST_BARS_OF_A_DAY = 92;
  private static final long DAYS_OF_A_WEEK = 7;

  /** The days of a period; weeks from its first day when they are many. */
  static List<TimeSlot> of(LocalDate from, LocalDate to) {
    long days = ChronoUnit.DAYS.between(from, to) + 1;
    long width = days <= MOST_BARS_OF_A_DAY ? 1 : DAYS_OF_A_WEEK;
    return LongStream.iterate(0, at -> at < days, at -> at + width)
        .mapToObj(
            at -> new TimeSlot(from.plusDays(at), from.plusDays(Math.min(days, at + width) - 1)))
        .toList();
  }

  boolean holds(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }
}
