package io.uprava.reports.export;

import io.uprava.common.i18n.Texts;
import io.uprava.reports.entity.ReportFormat;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Map;

/** The writer of each format. */
@ApplicationScoped
public class ReportWriters {

  @Inject Texts texts;
  @Inject ReportTexts reportTexts;

  /** Begins a file; the stream stays open when it is finished. */
  public ReportWriter begin(ReportFormat format, ReportLayout layout, OutputStream out) {
    boolean forEyes = format == ReportFormat.PDF;
    Locale locale = layout.language().locale();
    ReportCells cells = new ReportCells(reportTexts, layout.language(), layout.zone(), forEyes);
    return switch (format) {
      case CSV -> new CsvReportWriter(layout, cells, out);
      case JSONL -> new JsonLinesReportWriter(layout, out);
      case XLSX -> new XlsxReportWriter(layout, cells, out);
      case PDF ->
          new PdfReportWriter(
              layout,
              cells,
              out,
              new PdfReportWriter.Words(
                  page -> texts.get(locale, "report.page", Map.of("page", page)),
                  texts.get(locale, "report_page.none")));
    };
  }
}
