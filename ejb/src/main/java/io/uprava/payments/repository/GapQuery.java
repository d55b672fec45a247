package io.uprava.payments.repository;

import io.uprava.common.paging.Cursor;
import io.uprava.common.sql.SqlConditions;
import java.util.Objects;

/**
 * The SQL of a {@link GapFilter}, newest first. Values of enums stand in the text, so that the
 * statistics of single values serve them; everything else is a parameter, written as text.
 */
public final class GapQuery {

  /** The order of every list of differences. */
  public static final String NEWEST_FIRST = "ORDER BY g.found_at DESC, g.id DESC";

  private final SqlConditions conditions = new SqlConditions();

  public GapQuery(GapFilter filter) {
    conditions
        .andIfGiven("g.currency = ?", filter.currency())
        .andIfGiven("g.payment_id = CAST(? AS uuid)", text(filter.paymentId()))
        .andIfGiven("g.found_at >= CAST(? AS timestamptz)", text(filter.from()))
        .andIfGiven("g.found_at < CAST(? AS timestamptz)", text(filter.to()));
    if (filter.status() != null) {
      conditions.and("g.status = '" + filter.status().name() + "'");
    }
    if (filter.kind() != null) {
      conditions.and("g.kind = '" + filter.kind().name() + "'");
    }
  }

  /** Continues behind a row. */
  void after(Cursor cursor) {
    conditions.and(
        "(g.found_at, g.id) < (CAST(? AS timestamptz), CAST(? AS uuid))",
        cursor.instant(0).toString(),
        cursor.id().toString());
  }

  /** Of the table {@code reconciliation_gap g}. */
  public SqlConditions conditions() {
    return conditions;
  }

  String sql(int limit) {
    return "SELECT g.* FROM reconciliation_gap g"
        + conditions.where()
        + ' '
        + NEWEST_FIRST
        + " LIMIT "
        + limit;
  }

  private static String text(Object value) {
    return Objects.toString(value, null);
  }
}
