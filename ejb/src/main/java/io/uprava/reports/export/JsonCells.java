package io.uprava.reports.export;

import io.uprava.reports.catalogue.ReportColumn;
import io.uprava.reports.catalogue.ReportMoney;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A row for programs, in the conventions of the API: moments in UTC, constants in lower case, money
 * as amount in minor units with its currency.
 */
public final class JsonCells {

  private JsonCells() {}

  /** The row by names of the columns; values are texts, numbers, booleans, maps or null. */
  public static Map<String, Object> of(List<ReportColumn> columns, List<Object> cells) {
    Map<String, Object> row = new LinkedHashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      row.put(columns.get(i).name(), cells.get(i) == null ? null : value(columns, cells, i));
    }
    return row;
  }

  private static Object value(List<ReportColumn> columns, List<Object> cells, int index) {
    Object cell = cells.get(index);
    return switch (columns.get(index).type()) {
      case TEXT, CURRENCY -> cell;
      case INTEGER -> (BigInteger) cell;
      case FLAG -> (Boolean) cell;
      case INSTANT, DATE -> cell.toString();
      case CHOICE -> ((String) cell).toLowerCase(Locale.ROOT);
      case MONEY -> {
        ReportMoney money = (ReportMoney) cell;
        yield Map.of("amount", money.minor(), "currency", money.currency());
      }
    };
  }
}
