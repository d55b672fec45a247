package io.uprava.reports.entity;

import io.uprava.common.entity.Language;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.ZoneId;

/** What a schedule orders each time: periods by name stay names until then. */
@Embeddable
public class ReportPlan {

  @Column(name = "report", nullable = false)
  private String report;

  @Column(name = "parameters", nullable = false)
  private String parameters;

  @Enumerated(EnumType.STRING)
  @Column(name = "format", nullable = false)
  private ReportFormat format;

  @Enumerated(EnumType.STRING)
  @Column(name = "language", nullable = false)
  private Language language;

  @Column(name = "byte_order_mark", nullable = false)
  private boolean byteOrderMark;

  protected ReportPlan() {}

  /**
   * A plan of files with byte order mark, where the format has one.
   *
   * @param report key of the report
   * @param parameters JSON object of texts as they were chosen
   */
  public ReportPlan(String report, String parameters, ReportFormat format, Language language) {
    this.report = report;
    this.parameters = parameters;
    this.format = format;
    this.language = language;
    this.byteOrderMark = true;
  }

  /** Leaves the byte order mark away, for programs that stumble over it. */
  public ReportPlan withoutByteOrderMark() {
    this.byteOrderMark = false;
    return this;
  }

  /**
   * The order of one occurrence.
   *
   * @param resolved JSON object of texts, with nothing left that depends on the day
   */
  public ReportOrder order(String resolved, ZoneId zone) {
    ReportOrder order = new ReportOrder(report, resolved, format, language, zone);
    return byteOrderMark ? order : order.withoutByteOrderMark();
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

  public boolean byteOrderMark() {
    return byteOrderMark;
  }
}
