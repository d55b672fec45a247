package io.uprava.connections.repository;

import io.uprava.common.paging.Cursor;
import io.uprava.common.sql.SqlConditions;
import io.uprava.connections.entity.ProviderConnection;
import java.time.Instant;

/** Orders of the list of connections; each has an index. */
public enum ConnectionSort {
  /** The ones that need somebody first, and among equals the one that ends first. */
  URGENCY_ASC("urgency.asc", " ORDER BY c.urgency, c.ends_at, c.id"),
  CREATED_AT_DESC("created_at.desc", " ORDER BY c.created_at DESC, c.id DESC");

  private static final String NEVER = "infinity";

  private final String code;
  private final String orderBy;

  ConnectionSort(String code, String orderBy) {
    this.code = code;
    this.orderBy = orderBy;
  }

  String code() {
    return code;
  }

  String orderBy() {
    return orderBy;
  }

  /** How many values a cursor of this order has besides the id. */
  int cursorValues() {
    return this == URGENCY_ASC ? 2 : 1;
  }

  /** Where a row stands in this order. */
  Cursor place(ProviderConnection row, Instant now) {
    if (this == CREATED_AT_DESC) {
      return Cursor.at(code, row.id(), row.createdAt());
    }
    Instant end = row.tokens().diesAt();
    int urgency = row.state(now, ConnectionListRepository.WARNING).urgency();
    return Cursor.at(code, row.id(), urgency, end == null ? NEVER : end);
  }

  /** Continues behind a row. */
  void after(SqlConditions conditions, Cursor cursor) {
    if (this == CREATED_AT_DESC) {
      conditions.and(
          "(c.created_at, c.id) < (CAST(? AS timestamptz), CAST(? AS uuid))",
          cursor.instant(0).toString(),
          cursor.id().toString());
    } else {
      conditions.and(
          "(c.urgency, c.ends_at, c.id)"
              + " > (CAST(? AS smallint), CAST(? AS timestamptz), CAST(? AS uuid))",
          cursor.number(0).toString(),
          NEVER.equals(cursor.string(1)) ? NEVER : cursor.instant(1).toString(),
          cursor.id().toString());
    }
  }
}
