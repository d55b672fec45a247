package io.uprava.sandbox.bench;

import io.uprava.sandbox.database.DatabaseAccess;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Databases that live as long as the benchmarks. */
final class ScratchDatabase {

  private ScratchDatabase() {}

  static Connection connect(DatabaseAccess data) throws SQLException {
    return DriverManager.getConnection(data.jdbcUrl(), data.user(), data.password());
  }

  /** Makes the database {@code name} beside {@code main} unless it is there. */
  static void create(DatabaseAccess main, String name) throws SQLException {
    DatabaseAccess owner =
        new DatabaseAccess(main.host(), main.port(), "postgres", "postgres", main.password());
    try (Connection connection = connect(owner);
        Statement statement = connection.createStatement()) {
      if (!exists(statement, "SELECT 1 FROM pg_database WHERE datname = '" + name + "'")) {
        statement.execute("CREATE DATABASE " + name + " OWNER " + main.user());
        statement.execute("GRANT pg_checkpoint TO " + main.user());
      }
    }
  }

  /** Whether the query finds a row. */
  static boolean exists(Statement statement, String query) throws SQLException {
    try (ResultSet rows = statement.executeQuery(query)) {
      return rows.next();
    }
  }
}
