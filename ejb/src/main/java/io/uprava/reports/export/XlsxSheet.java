package io.uprava.reports.export;

import io.uprava.reports.catalogue.ReportColumn;
import io.uprava.reports.catalogue.ReportMoney;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Worksheet;

/**
 * A sheet that is written line by line. Cells are typed: money is a number with the decimals of its
 * currency, moments are local to the reader's zone. Texts stand in their cells, since the table of
 * shared texts would be held in memory.
 */
final class XlsxSheet {

  private static final int LONGEST_TEXT = 32_767;
  private static final int EXACT_DIGITS = 15;
  private static final String WHOLE = "#,##0";

  private final Worksheet sheet;
  private final ReportLayout layout;
  private final ReportCells texts;
  private final String day;
  private int line;

  XlsxSheet(Worksheet sheet, ReportLayout layout, ReportCells texts) {
    this.sheet = sheet;
    this.layout = layout;
    this.texts = texts;
    this.day = ReportDays.pattern(layout.language()).toLowerCase(Locale.ROOT);
  }

  /** The next line, in the first cell alone. */
  void words(String text) {
    sheet.inlineString(line, 0, text);
    skip();
  }

  /** Leaves a line empty. */
  void skip() {
    line++;
  }

  /** The next line names the columns, which become wide enough for it. */
  void headings() {
    for (int i = 0; i < layout.columns().size(); i++) {
      ReportColumn column = layout.columns().get(i);
      String heading = layout.headings().get(i);
      sheet.inlineString(line, i, heading);
      sheet.style(line, i).bold().horizontalAlignment(alignment(column)).set();
      sheet.width(i, width(column, heading));
    }
    skip();
  }

  /** Keeps what was written so far in sight. */
  void freeze() {
    sheet.freezePane(0, line);
  }

  /**
   * The next line.
   *
   * @return how many there are
   */
  int cells(List<Object> cells) {
    for (int i = 0; i < cells.size(); i++) {
      if (cells.get(i) != null) {
        cell(i, cells.get(i));
      }
    }
    skip();
    return line;
  }

  void flush() {
    try {
      sheet.flush();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  void finish() {
    try {
      sheet.finish();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void cell(int index, Object cell) {
    ReportColumn column = layout.columns().get(index);
    switch (column.type()) {
      case MONEY -> money(index, (ReportMoney) cell);
      case INTEGER -> number(index, new BigDecimal((BigInteger) cell), WHOLE);
      case INSTANT -> {
        sheet.value(line, index, ((Instant) cell).atZone(layout.zone()).toLocalDateTime());
        sheet.style(line, index).format(day + " hh:mm:ss").set();
      }
      case DATE -> {
        sheet.value(line, index, (LocalDate) cell);
        sheet.style(line, index).format(day).set();
      }
      default -> text(index, texts.text(column, cell));
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

  private static String alignment(ReportColumn column) {
    return switch (column.type()) {
      case MONEY, INTEGER, INSTANT, DATE -> "right";
      default -> "left";
    };
  }

  private static double width(ReportColumn column, String heading) {
    int usual =
        switch (column.type()) {
          case INSTANT -> 20;
          case MONEY -> 16;
          case TEXT -> column.name().endsWith("id") ? 38 : 28;
          case CHOICE -> 22;
          case CURRENCY -> 10;
          default -> 12;
        };
    return Math.min(60, Math.max(usual, heading.length() + 2));
  }
}
