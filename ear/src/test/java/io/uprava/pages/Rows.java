package io.uprava.pages;

import io.uprava.sandbox.database.DatabaseAccess;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Rows that no page makes, or not so many of them, and what no page shows. */
final class Rows {

  private Rows() {}

  /** Runs a statement in the database of the application. */
  static void change(Office office, String sql, Object... values) throws SQLException {
    try (Connection connection = connect(office);
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }

  /** Takes all connections away, with what belongs to them. */
  static void forgetConnections(Office office) throws SQLException {
    for (String table :
        new String[] {"connection_operation", "token_generation", "token_exchange"}) {
      change(office, "DELETE FROM " + table);
    }
    change(office, "DELETE FROM provider_connection");
  }

  /** First column of what a query finds. */
  static List<String> texts(Office office, String sql, Object... values) throws SQLException {
    try (Connection connection = connect(office);
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      List<String> texts = new ArrayList<>();
      ResultSet row = statement.executeQuery();
      while (row.next()) {
        texts.add(row.getString(1));
      }
      return texts;
    }
  }

  /** Keeps the application from reading a table until this is closed. */
  static Connection lock(Office office, String table) throws SQLException {
    Connection connection = connect(office);
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("LOCK TABLE " + table + " IN ACCESS EXCLUSIVE MODE");
    }
    return connection;
  }

  private static Connection connect(Office office) throws SQLException {
    DatabaseAccess database = office.database();
    return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
  }
}
