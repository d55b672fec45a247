package io.uprava.common.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How many days are counted together in figures of a period; weeks begin at its first day. */
public enum Interval {
  DAY(1),
  WEEK(7);

  private static final long MOST_SINGLE_DAYS = 92;

  private final int days;

  Interval(int days) {
    this.days = days;
  }

  /** What keeps a period, last day included, readable: weeks when it is longer than a quarter. */
  public static Interval of(LocalDate from, LocalDate to) {
    return ChronoUnit.DAYS.between(from, to) < MOST_SINGLE_DAYS ? DAY : WEEK;
  }

  public int days() {
    return days;
  }
}
