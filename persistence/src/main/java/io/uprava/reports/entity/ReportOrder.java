package io.uprava.reports.entity;

import io.uprava.common.entity.Language;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.ZoneId;

/** What is asked for: which report, with which parameters, as which file. */
@Embeddable
public class ReportOrder {

  @Column(name = "report", nullable = false, updatable = false)
  private String report;

  @Column(name = "parameters", nullable = false, updatable = false)
  private String parameters;

  @Enumerated(EnumType.STRING)
  @Column(name = "format", nullable = false, updatable = false)
  private ReportFormat format;

  @Enumerated(EnumType.STRING)
  @Column(name = "language", nullable = false, updatable = false)
  private Language language;

  @Column(name = "time_zone", nullable = false, updatable = false)
  private String timeZone;

  @Column(name = "byte_order_mark", nullable = false, updatable = false)
  private boolean byteOrderMark;

  protected ReportOrder() {}

  /**
   * An order of a CSV file with byte order mark.
   *
   * @param report key of the report
   * @param parameters JSON object of texts, with nothing left that depends on the day
   */
  public ReportOrder(
      String report, String parameters, ReportFormat format, Language language, ZoneId zone) {
    this.report = report;
    this.parameters = parameters;
    this.format = format;
    this.language = language;
    this.timeZone = zone.getId();
    this.byteOrderMark = true;
  }

  /** Leaves the byte order mark away, for programs that stumble over it. */
  public ReportOrder withoutByteOrderMark() {
    this.byteOrderMark = false;
    return this;
  }

  public String report() {
    return report;
  }

  /** JSON object of texts. */
  public String parameters() {
    return parameters;
  }

  public ReportFormat format() {
    return format;
  }

  public Language language() {
    return language;
  }

  public ZoneId zone() {
    return ZoneId.of(timeZone);
  }

  public boolean byteOrderMark() {
    return byteOrderMark;
  }
}
