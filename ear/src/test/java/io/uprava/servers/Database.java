package io.uprava.servers;

import io.uprava.sandbox.database.DatabaseAccess;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** One database, seen from outside the application. */
final class Database {

  private final DatabaseAccess access;

  Database(DatabaseAccess access) {
    this.access = access;
  }

  DatabaseAccess access() {
    return access;
  }

  void execute(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The one number the query finds. */
  long number(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  /** The texts in the one column that the query finds. */
  List<String> texts(String sql) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        texts.add(row.getString(1));
      }
    }
    return texts;
  }

  /** Whether the changeset is recorded as applied. */
  boolean applied(String changeSet) throws SQLException {
    return number("SELECT count(*) FROM databasechangelog WHERE id = '" + changeSet + "'") == 1;
  }

  /** How many changesets are recorded more than once. */
  long appliedTwice() throws SQLException {
    return number(
        "SELECT count(*) FROM (SELECT 1 FROM databasechangelog GROUP BY id, author, filename"
            + " HAVING count(*) > 1) AS twice");
  }

  /** Whether Liquibase's lock is set. */
  boolean locked() throws SQLException {
    return number("SELECT count(*) FROM databasechangeloglock WHERE locked") > 0;
  }

  /** How many statements that contain the text run right now. */
  long running(String text) throws SQLException {
    return number(
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND state ="
            + " 'active' AND pid <> pg_backend_pid() AND query LIKE '%"
            + text
            + "%'");
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(access.jdbcUrl(), access.user(), access.password());
  }
}
