package io.uprava.reports.catalogue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Days from one to another, both included.
 *
 * @param from the first day, null when there is none
 * @param to the last day, null when there is none
 */
public record ReportPeriod(LocalDate from, LocalDate to) {

  /** Stands in place of a day that is not there, as in ISO 8601-2. */
  public static final String OPEN = "..";

  private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

  /**
   * @param text {@code 2026-01-01/2026-01-31}, with two points in place of a day that is not there,
   *     or the code of a preset
   * @param today what presets count from
   * @return empty when the text is neither, or the days are in the wrong order
   */
  public static Optional<ReportPeriod> parse(String text, LocalDate today) {
    Optional<PeriodPreset> preset = PeriodPreset.find(text);
    if (preset.isPresent()) {
      return preset.map(name -> name.on(today));
    }
    String[] days = text.split("/", -1);
    if (days.length != 2) {
      return Optional.empty();
    }
    try {
      ReportPeriod period = new ReportPeriod(day(days[0]), day(days[1]));
      return Optional.of(period).filter(ReportPeriod::sensible);
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }

  /** The form that {@link #parse} reads, of days that are texts; null or blank for none. */
  public static String text(String from, String to) {
    return orOpen(from) + "/" + orOpen(to);
  }

  /** The moment the first day begins in a zone, as statements take it; inclusive, null for none. */
  public OffsetDateTime begin(ZoneId zone) {
    return from == null ? null : utc(from, zone);
  }

  /** The moment the day after the last begins in a zone; exclusive, null for none. */
  public OffsetDateTime end(ZoneId zone) {
    return to == null ? null : utc(to.plusDays(1), zone);
  }

  /** The two dates with a slash between them. */
  public String text() {
    return text(from == null ? null : from.toString(), to == null ? null : to.toString());
  }

  private boolean sensible() {
    boolean ordered = from == null || to == null || !from.isAfter(to);
    return ordered
        && (from == null || !from.isBefore(EARLIEST))
        && (to == null || !to.isAfter(LATEST));
  }

  private static LocalDate day(String text) {
    String day = text.strip();
    return OPEN.equals(day) ? null : LocalDate.parse(day);
  }

  private static String orOpen(String day) {
    return day == null || day.isBlank() ? OPEN : day.strip();
  }

  private static OffsetDateTime utc(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC);
  }
}
