package io.uprava.notifications.repository;

import io.uprava.common.paging.Cursor;
import io.uprava.common.sql.SqlConditions;
import java.util.Objects;

/** The SQL of a {@link MailFilter}, newest first; what people type is a parameter. */
public final class OutboundMailQuery {

  /** The order of every list of mails. */
  public static final String NEWEST_FIRST = "ORDER BY m.created_at DESC, m.id DESC";

  private final SqlConditions conditions = new SqlConditions();

  public OutboundMailQuery(MailFilter filter) {
    conditions
        .andIfGiven("m.recipient = ?", filter.recipient())
        .andIfGiven("m.created_at >= CAST(? AS timestamptz)", text(filter.from()))
        .andIfGiven("m.created_at < CAST(? AS timestamptz)", text(filter.to()));
    if (filter.status() != null) {
      conditions.and("m.status = '" + filter.status().name() + "'");
    }
  }

  /** Continues behind a row. */
  void after(Cursor cursor) {
    conditions.and(
        "(m.created_at, m.id) < (CAST(? AS timestamptz), CAST(? AS uuid))",
        cursor.instant(0).toString(),
        cursor.id().toString());
  }

  /** Of the table {@code outbound_mail m}. */
  public SqlConditions conditions() {
    return conditions;
  }

  String sql(int limit) {
    return "SELECT m.* FROM outbound_mail m"
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
