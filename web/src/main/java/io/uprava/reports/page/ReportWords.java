package io.uprava.reports.page;

import io.uprava.common.error.NotFound;
import io.uprava.common.page.ActiveLocale;
import io.uprava.common.page.PageFormats;
import io.uprava.common.page.PageTexts;
import io.uprava.reports.catalogue.ColumnType;
import io.uprava.reports.entity.ReportRunState;
import io.uprava.reports.service.ReportCatalogueService;
import io.uprava.reports.service.ReportColumnView;
import io.uprava.reports.service.ReportFormatView;
import io.uprava.reports.service.ReportRunView;
import io.uprava.reports.service.ReportView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Runs of reports in words. */
@Named("reportWords")
@RequestScoped
public class ReportWords {

  private static final double KILO = 1000;

  @Inject ReportCatalogueService catalogue;
  @Inject PageTexts texts;
  @Inject PageFormats formats;
  @Inject ActiveLocale locale;

  /**
   * A report as the reader's language tells of it.
   *
   * @throws NotFound {@code report-not-found}, also for what the person may not run
   */
  ReportView report(String key) {
    return catalogue.get(key, locale.current());
  }

  public String title(ReportRunView run) {
    return catalogue.title(run.report(), locale.current());
  }

  /** The days of the run; empty when its report has no period. */
  public String period(ReportRunView run) {
    String days = run.parameters().get("period");
    return days == null ? "" : catalogue.period(days, locale.current());
  }

  /** What the run was made with, a line for each parameter. */
  public List<String> choices(ReportRunView run) {
    return choices(run.report(), run.parameters());
  }

  /** What a report is made with, a line for each parameter. */
  List<String> choices(String report, Map<String, String> parameters) {
    return catalogue.choices(report, parameters, locale.current());
  }

  /** The colour of a state, see {@code app:badge}. */
  public String tone(ReportRunState state) {
    return switch (state) {
      case QUEUED -> "neutral";
      case RUNNING -> "info";
      case SUCCEEDED -> "success";
      case FAILED -> "danger";
      case CANCELLED -> "warning";
      case EXPIRED -> "neutral";
    };
  }

  /** A format, with what it can hold where that has an end. */
  public String format(ReportFormatView format) {
    String name = texts.name(format.format());
    return format.mostRows() == null
        ? name
        : texts.get("report_page.most", "format", name, "rows", formats.number(format.mostRows()));
  }

  /** How far it is: rows done, and of how many as far as that is known. */
  public String progress(ReportRunView run) {
    String done = formats.number(run.rowsDone());
    if (run.state().settled() || run.rowsTotal() == null) {
      return texts.get("report_run.rows", "count", run.rowsDone());
    }
    String key = run.totalEstimated() ? "report_run.rows_of_about" : "report_run.rows_of";
    return texts.get(key, "done", done, "total", run.rowsTotal());
  }

  /** Why there is no file, and what to do about it. */
  public String failure(ReportRunView run) {
    String key = "report_error." + run.error();
    return texts.has(key)
        ? texts.get(key, Map.of("limit", Objects.requireNonNullElse(run.errorLimit(), 0L)))
        : texts.get("report_error.failed");
  }

  /** A size in the largest fitting unit. */
  public String size(Long bytes) {
    if (bytes == null) {
      return "";
    }
    double size = bytes;
    int unit = 0;
    while (size >= KILO && unit < 3) {
      size /= KILO;
      unit++;
    }
    NumberFormat number = NumberFormat.getInstance(locale.current());
    number.setMaximumFractionDigits(unit == 0 || size >= 100 ? 0 : 1);
    return texts.get("report_run.size." + unit, "size", number.format(size));
  }

  /** Whether a column holds figures, which stand to the right. */
  public boolean figures(ReportColumnView column) {
    return column.type() == ColumnType.MONEY || column.type() == ColumnType.INTEGER;
  }
}
