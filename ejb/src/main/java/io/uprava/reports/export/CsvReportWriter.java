package io.uprava.reports.export;

import io.uprava.common.csv.CsvWriter;
import io.uprava.common.csv.FormulaGuard;
import io.uprava.reports.catalogue.ColumnType;
import io.uprava.reports.catalogue.ReportColumn;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * CSV as spreadsheets of the language read it: decimal comma and semicolons in Russian, decimal
 * point and commas in English. Texts that look like a formula are guarded; numbers are not.
 */
final class CsvReportWriter implements ReportWriter {

  private final List<ReportColumn> columns;
  private final ReportCells texts;
  private final CsvWriter csv;

  CsvReportWriter(ReportLayout layout, ReportCells texts, OutputStream out) {
    this.columns = layout.columns();
    this.texts = texts;
    this.csv = new CsvWriter(out, layout.language(), layout.headings(), layout.byteOrderMark());
  }

  @Override
  public void row(List<Object> cells) {
    List<String> line = new ArrayList<>(cells.size());
    for (int i = 0; i < cells.size(); i++) {
      String text = texts.text(columns.get(i), cells.get(i));
      boolean free = columns.get(i).type() == ColumnType.TEXT && text != null;
      line.add(free ? FormulaGuard.guarded(text) : text);
    }
    csv.asItIs(line);
  }

  @Override
  public void finish() {
    csv.finish();
  }
}
