package io.uprava.users.repository;

import io.uprava.common.paging.Cursor;
import io.uprava.common.sql.SqlConditions;
import java.util.Objects;

/**
 * The SQL of a {@link SignInEventFilter}, newest first. Values of enums stand in the text, so that
 * partial indexes serve them; everything people type is a parameter, written as text.
 */
public final class SignInEventQuery {

  /** The order of every list of steps. */
  public static final String NEWEST_FIRST = "ORDER BY e.at DESC, e.id DESC";

  private final SqlConditions conditions = new SqlConditions();

  public SignInEventQuery(SignInEventFilter filter) {
    conditions
        .andIfGiven("e.user_id = CAST(? AS uuid)", text(filter.userId()))
        .andIfGiven("e.email = ?", filter.email())
        .andIfGiven("e.ip = ?", filter.ip())
        .andIfGiven("e.at >= CAST(? AS timestamptz)", text(filter.from()))
        .andIfGiven("e.at < CAST(? AS timestamptz)", text(filter.to()));
    if (filter.outcome() != null) {
      conditions.and("e.outcome = '" + filter.outcome().name() + "'");
    }
    if (filter.denialReason() != null) {
      conditions.and("e.denial_reason = '" + filter.denialReason().name() + "'");
    }
  }

  /** Continues behind a row. */
  void after(Cursor cursor) {
    conditions.and(
        "(e.at, e.id) < (CAST(? AS timestamptz), CAST(? AS uuid))",
        cursor.instant(0).toString(),
        cursor.id().toString());
  }

  /** Of the table {@code sign_in_event e}. */
  public SqlConditions conditions() {
    return conditions;
  }

  String sql(int limit) {
    return "SELECT e.* FROM sign_in_event e"
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
