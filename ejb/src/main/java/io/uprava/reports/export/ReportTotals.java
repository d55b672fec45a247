package io.uprava.reports.export;

import io.uprava.reports.catalogue.ReportColumn;
import io.uprava.reports.catalogue.ReportMoney;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds up the money of a file while it is written, each currency by itself. */
final class ReportTotals {

  private final List<ReportColumn> columns;
  private final Map<String, BigInteger[]> sums = new TreeMap<>();

  ReportTotals(List<ReportColumn> columns) {
    this.columns = columns;
  }

  void add(List<Object> cells) {
    for (int i = 0; i < cells.size(); i++) {
      if (cells.get(i) instanceof ReportMoney money) {
        BigInteger[] of = sums.computeIfAbsent(money.currency(), key -> zeros());
        of[i] = of[i].add(money.minor());
      }
    }
  }

  /** A row for each currency, cells in the order of the columns: sums, currency, else null. */
  List<List<Object>> rows() {
    List<List<Object>> rows = new ArrayList<>();
    sums.forEach((currency, of) -> rows.add(row(currency, of)));
    return rows;
  }

  private List<Object> row(String currency, BigInteger[] of) {
    List<Object> row = new ArrayList<>(columns.size());
    for (int i = 0; i < columns.size(); i++) {
      row.add(
          switch (columns.get(i).type()) {
            case MONEY -> new ReportMoney(of[i], currency);
            case CURRENCY -> currency;
            default -> null;
          });
    }
    return row;
  }

  private BigInteger[] zeros() {
    return columns.stream().map(column -> BigInteger.ZERO).toArray(BigInteger[]::new);
  }
}
