package io.uprava.reports.catalogue;

import io.uprava.common.sql.SqlConditions;
import java.util.ArrayList;
import java.util.List;

/**
 * One SELECT whose columns are labelled as {@link ReportColumn} says.
 *
 * @param sql ends with its ORDER BY; what people chose is only ever a question mark in it
 * @param values for the question marks, in their order; moments as OffsetDateTime
 */
public record ReportQuery(String sql, List<Object> values) {

  public ReportQuery {
    values = List.copyOf(values);
  }

  /**
   * A statement put together from its parts.
   *
   * @param select up to the FROM with its joins
   * @param rest what follows the conditions: GROUP BY, ORDER BY
   */
  public static ReportQuery of(String select, SqlConditions conditions, String rest) {
    return new ReportQuery(select + conditions.where() + ' ' + rest, conditions.values());
  }

  /** The same statement, with values for question marks that stand before its conditions. */
  public ReportQuery preceded(Object... first) {
    List<Object> all = new ArrayList<>(List.of(first));
    all.addAll(values);
    return new ReportQuery(sql, all);
  }
}
