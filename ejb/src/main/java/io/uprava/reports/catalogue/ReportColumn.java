package io.uprava.reports.catalogue;

/**
 * One column of a report.
 *
 * @param name label of the column in the query, snake_case
 * @param detail for MONEY the label of the column with the currency; for CHOICE what stands before
 *     the point in the texts of its constants; else null
 */
public record ReportColumn(String name, ColumnType type, String detail) {

  public static ReportColumn text(String name) {
    return new ReportColumn(name, ColumnType.TEXT, null);
  }

  /** A column that holds lower-case ISO 4217 codes. */
  public static ReportColumn currency(String name) {
    return new ReportColumn(name, ColumnType.CURRENCY, null);
  }

  public static ReportColumn integer(String name) {
    return new ReportColumn(name, ColumnType.INTEGER, null);
  }

  public static ReportColumn instant(String name) {
    return new ReportColumn(name, ColumnType.INSTANT, null);
  }

  public static ReportColumn date(String name) {
    return new ReportColumn(name, ColumnType.DATE, null);
  }

  public static ReportColumn flag(String name) {
    return new ReportColumn(name, ColumnType.FLAG, null);
  }

  /**
   * @param currency label of the column that holds the lower-case ISO 4217 code
   */
  public static ReportColumn money(String name, String currency) {
    return new ReportColumn(name, ColumnType.MONEY, currency);
  }

  /** A column that holds names of constants. */
  public static ReportColumn choice(String name, Class<? extends Enum<?>> constants) {
    return new ReportColumn(name, ColumnType.CHOICE, constants.getSimpleName());
  }
}
