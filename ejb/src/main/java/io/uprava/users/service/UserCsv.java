package io.uprava.users.service;

import io.uprava.common.csv.CsvWriter;
import io.uprava.common.entity.Language;
import io.uprava.users.entity.ImportedValues;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** Users as CSV in the columns that an import reads. */
final class UserCsv {

  /** Columns of an import, in the order of an export. */
  static final List<String> COLUMNS =
      List.of("email", "name", "phone", "language", "time_zone", "roles");

  /** Column that an import passes over, so that a mended list of bad rows can be read again. */
  static final String REASON = "reason";

  private final CsvWriter csv;

  private UserCsv(CsvWriter csv) {
    this.csv = csv;
  }

  static UserCsv users(OutputStream out, Language language) {
    return new UserCsv(new CsvWriter(out, language, COLUMNS));
  }

  static UserCsv badRows(OutputStream out, Language language) {
    List<String> columns = new ArrayList<>(COLUMNS);
    columns.add(REASON);
    return new UserCsv(new CsvWriter(out, language, columns));
  }

  void row(String email, ImportedValues values) {
    csv.row(cells(email, values));
  }

  void row(String email, ImportedValues values, String reason) {
    List<String> cells = cells(email, values);
    cells.add(reason);
    csv.row(cells);
  }

  /** Hands everything to the stream, which stays open. */
  void finish() {
    csv.finish();
  }

  private static List<String> cells(String email, ImportedValues values) {
    List<String> cells = new ArrayList<>();
    cells.add(email);
    cells.addAll(values.byColumn().values());
    return cells;
  }
}
