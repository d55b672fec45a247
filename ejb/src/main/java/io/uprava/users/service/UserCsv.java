package io.uprava.users.service;

import io.uprava.common.entity.Language;
import io.uprava.users.entity.ImportedValues;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Users as CSV (RFC 4180, UTF-8 with byte order mark) in the columns that an import reads. For
 * people who read Russian the cells are separated by semicolons, because their spreadsheets expect
 * it.
 */
final class UserCsv {

  /** Columns of an import, in the order of an export. */
  static final List<String> COLUMNS =
      List.of("email", "name", "phone", "language", "time_zone", "roles");

  /** Column that an import passes over, so that a mended list of bad rows can be read again. */
  static final String REASON = "reason";

  static final char COMMA = ',';
  static final char SEMICOLON = ';';

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final CSVPrinter printer;

  private UserCsv(OutputStream out, Language language) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write(BYTE_ORDER_MARK);
    this.printer = new CSVPrinter(writer, format(language == Language.RU ? SEMICOLON : COMMA));
  }

  static UserCsv users(OutputStream out, Language language) {
    return open(out, language, COLUMNS);
  }

  static UserCsv badRows(OutputStream out, Language language) {
    List<String> columns = new ArrayList<>(COLUMNS);
    columns.add(REASON);
    return open(out, language, columns);
  }

  static CSVFormat format(char separator) {
    return CSVFormat.RFC4180.builder().setDelimiter(separator).setIgnoreEmptyLines(false).get();
  }

  void row(String email, ImportedValues values) {
    print(cells(email, values));
  }

  void row(String email, ImportedValues values, String reason) {
    List<String> cells = cells(email, values);
    cells.add(FormulaGuard.guarded(reason));
    print(cells);
  }

  /** Hands everything to the stream, which stays open. */
  void finish() {
    try {
      printer.flush();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static UserCsv open(OutputStream out, Language language, List<String> columns) {
    try {
      UserCsv csv = new UserCsv(out, language);
      csv.print(columns);
      return csv;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static List<String> cells(String email, ImportedValues values) {
    List<String> cells = new ArrayList<>();
    cells.add(FormulaGuard.guarded(email));
    values.byColumn().values().forEach(cell -> cells.add(FormulaGuard.guarded(cell)));
    return cells;
  }

  private void print(List<String> cells) {
    try {
      printer.printRecord(cells);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
