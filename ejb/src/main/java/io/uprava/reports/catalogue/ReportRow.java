package io.uprava.reports.catalogue;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads one row of a report's query into typed cells. */
public final class ReportRow {

  private ReportRow() {}

  /**
   * The cells in the order of the columns: String, {@link ReportMoney}, BigInteger, Instant,
   * LocalDate or Boolean; each may be null.
   */
  public static List<Object> read(ResultSet row, List<ReportColumn> columns) throws SQLException {
    List<Object> cells = new ArrayList<>(columns.size());
    for (ReportColumn column : columns) {
      cells.add(cell(row, column));
    }
    return cells;
  }

  private static Object cell(ResultSet row, ReportColumn column) throws SQLException {
    String name = column.name();
    return switch (column.type()) {
      case TEXT, CHOICE, CURRENCY -> row.getString(name);
      case MONEY -> money(row, column);
      case INTEGER -> {
        BigDecimal number = row.getBigDecimal(name);
        yield number == null ? null : number.toBigIntegerExact();
      }
      case INSTANT -> {
        OffsetDateTime moment = row.getObject(name, OffsetDateTime.class);
        yield moment == null ? null : moment.toInstant();
      }
      case DATE -> row.getObject(name, LocalDate.class);
      case FLAG -> row.getObject(name) == null ? null : row.getBoolean(name);
    };
  }

  private static ReportMoney money(ResultSet row, ReportColumn column) throws SQLException {
    BigDecimal minor = row.getBigDecimal(column.name());
    String currency = row.getString(column.detail());
    return minor == null || currency == null
        ? null
        : new ReportMoney(minor.toBigIntegerExact(), currency.toLowerCase(Locale.ROOT));
  }
}
