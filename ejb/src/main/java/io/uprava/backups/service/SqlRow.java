package io.uprava.backups.service;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Map;

/** Rows by the names of their columns. */
final class SqlRow {

  private SqlRow() {}

  /**
   * @param table and names of columns are fixed in the source
   */
  static void insert(Connection connection, String table, Map<String, Object> row)
      throws SQLException {
    String sql =
        "INSERT INTO "
            + table
            + " ("
            + String.join(", ", row.keySet())
            + ") VALUES ("
            + String.join(", ", Collections.nCopies(row.size(), "?"))
            + ")";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      int position = 1;
      for (Object value : row.values()) {
        statement.setObject(position++, value instanceof Instant at ? utc(at) : value);
      }
      statement.executeUpdate();
    }
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }

  private static OffsetDateTime utc(Instant moment) {
    return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
  }
}
