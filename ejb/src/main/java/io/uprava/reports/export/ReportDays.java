package io.uprava.reports.export;

import io.uprava.common.entity.Language;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How reports write days in each language: in figures, so that they stand well in columns. */
final class ReportDays {

  private ReportDays() {}

  /** Pattern of a day: {@code 31.01.2026} in Russian, {@code 2026-01-31} in English. */
  static String pattern(Language language) {
    return language == Language.RU ? "dd.MM.yyyy" : "yyyy-MM-dd";
  }

  static String text(LocalDate day, Locale locale) {
    return DateTimeFormatter.ofPattern(pattern(Language.of(locale)), Locale.ROOT).format(day);
  }
}
