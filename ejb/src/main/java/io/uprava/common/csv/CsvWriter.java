package io.uprava.common.csv;

import io.uprava.common.entity.Language;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes CSV (RFC 4180, UTF-8 with byte order mark) row by row. For people who read Russian the
 * cells are separated by semicolons, because their spreadsheets expect it. Cells that a spreadsheet
 * would take for a formula are guarded, see {@link FormulaGuard}.
 */
public final class CsvWriter {

  public static final char COMMA = ',';
  public static final char SEMICOLON = ';';

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final CSVPrinter printer;

  /** Begins with a byte order mark and the names of the columns. */
  public CsvWriter(OutputStream out, Language language, List<String> columns) {
    this(out, language, columns, true);
  }

  /**
   * Begins with the names of the columns.
   *
   * @param marked whether a byte order mark stands before them
   */
  public CsvWriter(OutputStream out, Language language, List<String> columns, boolean marked) {
    try {
      Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
      if (marked) {
        writer.write(BYTE_ORDER_MARK);
      }
      this.printer = new CSVPrinter(writer, format(language == Language.RU ? SEMICOLON : COMMA));
      printer.printRecord(columns);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** How rows look; reading and writing agree on it. */
  public static CSVFormat format(char separator) {
    return CSVFormat.RFC4180.builder().setDelimiter(separator).setIgnoreEmptyLines(false).get();
  }

  /** The next row; null is an empty cell. */
  public void row(List<String> cells) {
    asItIs(cells.stream().map(cell -> cell == null ? null : FormulaGuard.guarded(cell)).toList());
  }

  /**
   * The next row, whose cells are guarded where they need it: a negative number is no formula; null
   * is an empty cell.
   */
  public void asItIs(List<String> cells) {
    try {
      printer.printRecord(cells.stream().map(cell -> cell == null ? "" : cell).toList());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Hands everything to the stream, which stays open. */
  public void finish() {
    try {
      printer.flush();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
