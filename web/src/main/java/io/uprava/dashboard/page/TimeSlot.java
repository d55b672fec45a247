package io.uprava.dashboard.page;

import io.uprava.common.time.Interval;
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

  /** The intervals of a period; the last one may be cut short. */
  static List<TimeSlot> of(LocalDate from, LocalDate to, Interval interval) {
    long days = ChronoUnit.DAYS.between(from, to) + 1;
    long width = interval.days();
    return LongStream.iterate(0, at -> at < days, at -> at + width)
        .mapToObj(
            at -> new TimeSlot(from.plusDays(at), from.plusDays(Math.min(days, at + width) - 1)))
        .toList();
  }

  boolean holds(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }
}
