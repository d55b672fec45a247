package io.uprava.pages;

import io.uprava.sandbox.database.DatabaseAccess;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Rows that no page makes, or not so many of them. */
final class Rows {

  private Rows() {}

  /** Runs a statement in the database of the application. */
  static void change(Office office, String sql, Object... values) throws SQLException {
    DatabaseAccess database = office.database();
    try (Connection connection =
            DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }
}
