package io.uprava.connections.repository;

import io.uprava.common.paging.Cursor;
import io.uprava.common.sql.SqlConditions;
import java.util.Objects;

/** The SQL of a {@link ConnectionOperationFilter}. */
public final class ConnectionOperationConditions {

  /** The order of every list of operations. */
  public static final String NEWEST_FIRST = " ORDER BY o.at DESC, o.id DESC";

  private final SqlConditions conditions = new SqlConditions();

  public ConnectionOperationConditions(ConnectionOperationFilter filter) {
    conditions
        .andIfGiven(
            "o.connection_id = CAST(? AS uuid)", Objects.toString(filter.connectionId(), null))
        .andIfGiven("o.kind = ?", Objects.toString(filter.kind(), null))
        .andIfGiven("o.outcome = ?", Objects.toString(filter.outcome(), null));
  }

  /** Of the table {@code connection_operation o}. */
  public SqlConditions conditions() {
    return conditions;
  }

  /** Continues behind a row. */
  ConnectionOperationConditions after(Cursor cursor) {
    conditions.and(
        "(o.at, o.id) < (CAST(? AS timestamptz), CAST(? AS uuid))",
        cursor.instant(0).toString(),
        cursor.id().toString());
    return this;
  }
}
