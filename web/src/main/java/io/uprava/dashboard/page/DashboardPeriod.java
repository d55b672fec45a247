package io.uprava.dashboard.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The days a dashboard shows.
 *
 * @param to included
 * @param preset number of days up to today, or 0 for days of one's own
 */
record DashboardPeriod(LocalDate from, LocalDate to, int preset) {

  static final List<Integer> PRESETS = List.of(7, 30, 90, 365);
  private static final int USUAL = 30;

  /**
   * Reads an address; what cannot be read is as if it were not there.
   *
   * @param days one of the presets
   */
  static DashboardPeriod read(String days, String from, String to, LocalDate today) {
    LocalDate last = day(to).orElse(today);
    Optional<LocalDate> first = day(from);
    if (first.isPresent()) {
      return new DashboardPeriod(first.get(), last, 0);
    }
    int preset =
        PRESETS.stream().filter(known -> known.toString().equals(days)).findFirst().orElse(USUAL);
    return new DashboardPeriod(today.minusDays(preset - 1L), today, preset);
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.ofNullable(text).map(LocalDate::parse);
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
