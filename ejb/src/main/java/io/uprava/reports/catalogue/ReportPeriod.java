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
 * @param from the first day
 * @param to the last day
 */
public record ReportPeriod(LocalDate from, LocalDate to) {

  private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

  /**
   * @param text {@code 2026-01-01/2026-01-31}, or the code of a preset
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
      ReportPeriod period =
          new ReportPeriod(LocalDate.parse(days[0].strip()), LocalDate.parse(days[1].strip()));
      return Optional.of(period).filter(ReportPeriod::sensible);
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }

  /** The moment the first day begins in a zone, as statements take it; inclusive. */
  public OffsetDateTime begin(ZoneId zone) {
    return utc(from, zone);
  }

  /** The moment the day after the last begins in a zone; exclusive. */
  public OffsetDateTime end(ZoneId zone) {
    return utc(to.plusDays(1), zone);
  }

  /** The two dates with a slash between them. */
  public String text() {
    return from + "/" + to;
  }

  private boolean sensible() {
    return !from.isAfter(to) && !from.isBefore(EARLIEST) && !to.isAfter(LATEST);
  }

  private static OffsetDateTime utc(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC);
  }
}
