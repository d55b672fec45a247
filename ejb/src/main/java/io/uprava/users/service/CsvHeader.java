package io.uprava.users.service;

import io.uprava.common.csv.FormulaGuard;
import io.uprava.common.error.RuleViolation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/** Where the columns of a file stand. */
final class CsvHeader {

  private static final String NONE = "\u2013";
  private static final int LONGEST_NAME = 40;

  private final Map<String, Integer> positions = new HashMap<>();
  private final int width;

  private CsvHeader(CSVRecord header) {
    this.width = header.size();
  }

  /**
   * @throws RuleViolation {@code import-columns} naming the missing and the unknown ones
   */
  static CsvHeader of(CSVRecord record) {
    CsvHeader header = new CsvHeader(record);
    List<String> unknown = new ArrayList<>();
    for (int i = 0; i < record.size(); i++) {
      String name = record.get(i).strip().toLowerCase(Locale.ROOT);
      boolean known = UserCsv.COLUMNS.contains(name) || UserCsv.REASON.equals(name);
      if (!known || header.positions.putIfAbsent(name, i) != null) {
        unknown.add(name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name);
      }
    }
    List<String> missing =
        UserCsv.COLUMNS.stream().filter(name -> !header.positions.containsKey(name)).toList();
    if (!missing.isEmpty() || !unknown.isEmpty()) {
      throw new RuleViolation(
          "import-columns", Map.of("missing", listed(missing), "unknown", listed(unknown)));
    }
    return header;
  }

  String cell(CSVRecord row, String column) {
    int position = positions.get(column);
    return position < row.size() ? FormulaGuard.plain(row.get(position)).strip() : "";
  }

  /** Spreadsheets add empty cells at the end; anything else beside the columns is a slip. */
  boolean fits(CSVRecord row) {
    return row.size() >= width && row.stream().skip(width).allMatch(String::isBlank);
  }

  private static String listed(List<String> names) {
    return names.isEmpty() ? NONE : String.join(", ", names);
  }
}
