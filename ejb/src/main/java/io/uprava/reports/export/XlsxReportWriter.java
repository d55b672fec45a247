package io.uprava.reports.export;

import io.uprava.reports.catalogue.ReportColumn;
import io.uprava.reports.catalogue.ReportMoney;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook of one sheet whose rows are handed to the stream in batches. Cells are typed: money is
 * a number with the decimals of its currency, moments are local to the reader's zone. Texts stand
 * in their cells, since the table of shared texts would be held in memory.
 */
final class XlsxReportWriter implements ReportWriter {

  private static final int BATCH = 500;
  private static final int LONGEST_TEXT = 32_767;
  private static final int EXACT_DIGITS = 15;
  private static final String WHOLE = "#,##0";

  private final List<ReportColumn> columns;
  private final ReportCells texts;
  private final ZoneId zone;
  private final Workbook book;
  private final Worksheet sheet;
  private int line;

  XlsxReportWriter(ReportLayout layout, ReportCells texts, OutputStream out) {
    this.columns = layout.columns();
    this.texts = texts;
    this.zone = layout.zone();
    this.book = new Workbook(out, "Uprava", "1.0");
    this.sheet = book.newWorksheet(sheetName(layout.title()));
    header(layout.headings());
  }

  @Override
  public void row(List<Object> cells) {
    for (int i = 0; i < cells.size(); i++) {
      if (cells.get(i) != null) {
        cell(i, cells.get(i));
      }
    }
    line++;
    if (line % BATCH == 0) {
      flush();
    }
  }

  @Override
  public void finish() {
    try {
      sheet.finish();
      book.finish();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void header(List<String> headings) {
    for (int i = 0; i < headings.size(); i++) {
      sheet.inlineString(0, i, headings.get(i));
      sheet.style(0, i).bold().set();
      sheet.width(i, width(columns.get(i), headings.get(i)));
    }
    sheet.freezePane(0, 1);
    line = 1;
  }

  private void cell(int index, Object cell) {
    switch (columns.get(index).type()) {
      case MONEY -> money(index, (ReportMoney) cell);
      case INTEGER -> number(index, new BigDecimal((BigInteger) cell), WHOLE);
      case INSTANT -> {
        sheet.value(line, index, ((Instant) cell).atZone(zone).toLocalDateTime());
        sheet.style(line, index).format("yyyy-mm-dd hh:mm:ss").set();
      }
      case DATE -> {
        sheet.value(line, index, (LocalDate) cell);
        sheet.style(line, index).format("yyyy-mm-dd").set();
      }
      default -> text(index, texts.text(columns.get(index), cell));
    }
  }

  private void money(int index, ReportMoney money) {
    int decimals = money.decimals();
    number(index, money.major(), decimals == 0 ? WHOLE : WHOLE + "." + "0".repeat(decimals));
  }

  /** A spreadsheet keeps fifteen digits of a number; what has more stands as text. */
  private void number(int index, BigDecimal number, String format) {
    if (number.precision() > EXACT_DIGITS) {
      text(index, number.toPlainString());
      return;
    }
    sheet.value(line, index, number);
    sheet.style(line, index).format(format).set();
  }

  private void text(int index, String text) {
    String fitting = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    sheet.inlineString(line, index, fitting);
  }

  private void flush() {
    try {
      sheet.flush();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static double width(ReportColumn column, String heading) {
    int usual =
        switch (column.type()) {
          case INSTANT -> 20;
          case MONEY -> 16;
          case TEXT -> column.name().endsWith("id") ? 38 : 28;
          case CHOICE -> 22;
          default -> 12;
        };
    return Math.min(60, Math.max(usual, heading.length() + 2));
  }

  /** What the format takes as a name of a sheet: 31 letters, none of them {@code []:*?/\}. */
  private static String sheetName(String title) {
    String allowed = title.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
    return allowed.length() > 31 ? allowed.substring(0, 31) : allowed;
  }
}
