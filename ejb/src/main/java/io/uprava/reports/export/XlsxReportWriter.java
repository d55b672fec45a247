package io.uprava.reports.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/**
 * A workbook whose first sheet has the rows, which are handed to the stream in batches. The second
 * tells what they are and what they add up to, so that the first can be sorted and added up.
 */
final class XlsxReportWriter implements ReportWriter {

  private static final int BATCH = 500;

  private final ReportLayout layout;
  private final ReportCells texts;
  private final ReportTotals totals;
  private final Workbook book;
  private final XlsxSheet sheet;

  XlsxReportWriter(ReportLayout layout, ReportCells texts, OutputStream out) {
    this.layout = layout;
    this.texts = texts;
    this.totals = new ReportTotals(layout.columns());
    this.book = new Workbook(out, "Uprava", "1.0");
    this.sheet = sheet(layout.title());
    sheet.headings();
    sheet.freeze();
  }

  @Override
  public void row(List<Object> cells) {
    totals.add(cells);
    if (sheet.cells(cells) % BATCH == 0) {
      sheet.flush();
    }
  }

  @Override
  public void finish() {
    sheet.finish();
    about();
    try {
      book.finish();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void about() {
    XlsxSheet about = sheet(layout.about());
    about.words(layout.title());
    layout.choices().forEach(about::words);
    about.words(layout.zone().getId());
    if (!totals.rows().isEmpty()) {
      about.skip();
      about.words(layout.total());
      about.headings();
      totals.rows().forEach(about::cells);
    }
    about.finish();
  }

  private XlsxSheet sheet(String name) {
    return new XlsxSheet(book.newWorksheet(sheetName(name)), layout, texts);
  }

  /** What the format takes as a name of a sheet: 31 letters, none of them {@code []:*?/\}. */
  private static String sheetName(String title) {
    String allowed = title.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
    return allowed.length() > 31 ? allowed.substring(0, 31) : allowed;
  }
}
