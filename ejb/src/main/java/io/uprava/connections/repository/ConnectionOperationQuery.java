package io.uprava.connections.repository;

import io.uprava.common.sql.NewestFirst;
import io.uprava.common.sql.SqlConditions;

/** The SQL of lists of operations, {@code connection_operation o}. */
public final class ConnectionOperationQuery {

  public static final NewestFirst ORDER = new NewestFirst("connection_operation", "o", "at");

  private ConnectionOperationQuery() {}

  public static SqlConditions conditions(ConnectionOperationFilter filter) {
    return new SqlConditions()
        .andIfId("o.connection_id", filter.connectionId())
        .andIfConstant("o.kind", filter.kind())
        .andIfConstant("o.outcome", filter.outcome());
  }
}
