package io.uprava.common.csv;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from reading a cell as a formula: what begins like one gets an apostrophe in
 * front, and reading takes that one apostrophe away again, so that nothing is lost. Telephone
 * numbers begin with + and are guarded like everything else; see docs/decisions/0005-users-csv.md.
 */
public final class FormulaGuard {

  private static final Pattern FORMULA =
      Pattern.compile("'*[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20]");

  private FormulaGuard() {}

  /** The cell as a file may carry it. */
  public static String guarded(String cell) {
    return FORMULA.matcher(cell).lookingAt() ? "'" + cell : cell;
  }

  /** The cell as it was before it was guarded. */
  public static String plain(String cell) {
    return cell.startsWith("'") && FORMULA.matcher(cell).lookingAt() ? cell.substring(1) : cell;
  }
}
