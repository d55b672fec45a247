package io.uprava.sandbox.demo;

import io.uprava.sandbox.database.DatabaseAccess;
import io.uprava.sandbox.database.SqlScript;
import io.uprava.sandbox.environment.StartFailure;
import io.uprava.sandbox.secrets.RowCipher;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A year of a company that does not exist, up to now: people, sign-ins, mails, payments with all
 * that happened to them, events in and out. Written whole or not at all, and never among data that
 * somebody entered.
 */
public final class DemoData {

  private static final long SEED = 20;
  private static final int PAYMENTS = 20_000;
  private static final List<String> REAL =
      List.of("app_user", "payment", "webhook_event", "outbound_mail");

  private final DatabaseAccess database;

  /** Data for {@code database}, which the application has migrated or will migrate. */
  public DemoData(DatabaseAccess database) {
    this.database = database;
  }

  /**
   * @throws StartFailure when the database holds other data
   */
  public void requireFillable() throws SQLException {
    try (Connection connection = connect()) {
      requireFillable(connection);
    }
  }

  /** Whether the data are there already. */
  public boolean filled() throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      return holds(statement, "demo_data");
    }
  }

  /**
   * Fills the migrated database in one transaction.
   *
   * @param keyset the application's, so that it can read what is encrypted
   */
  public Void fill(String keyset, Instant now) throws SQLException, IOException {
    try (Connection connection = connect()) {
      connection.setAutoCommit(false);
      requireFillable(connection);
      fill(connection, PAYMENTS, new RowCipher(keyset), now);
      connection.commit();
      connection.setAutoCommit(true);
      try (Statement statement = connection.createStatement()) {
        statement.execute("ANALYZE");
      }
    }
    return null;
  }

  /**
   * Writes the data without committing them.
   *
   * @param payments about how many
   */
  public static void fill(Connection connection, int payments, RowCipher cipher, Instant now)
      throws SQLException, IOException {
    Map<String, String> values =
        Map.of(
            "seed", Long.toString(SEED),
            "now", now.toString(),
            "payments", Integer.toString(payments));
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET LOCAL TIME ZONE 'UTC'");
      statement.execute("SET LOCAL work_mem = '64MB'");
      statement.execute("SET LOCAL synchronous_commit = off");
      SqlScript.read(DemoData.class, "people.sql").execute(statement, values);
      SqlScript.read(DemoData.class, "payments.sql").execute(statement, values);
    }
    DemoSecrets.write(connection, cipher);
  }

  /**
   * @throws StartFailure when the database holds other data
   */
  public static void requireFillable(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      if (holds(statement, "demo_data")) {
        return;
      }
      for (String table : REAL) {
        if (holds(statement, table)) {
          throw new StartFailure("data.not-empty", connection.getCatalog());
        }
      }
    }
  }

  private static boolean holds(Statement statement, String table) throws SQLException {
    try (ResultSet known =
        statement.executeQuery("SELECT to_regclass('" + table + "') IS NOT NULL")) {
      known.next();
      if (!known.getBoolean(1)) {
        return false;
      }
    }
    try (ResultSet rows = statement.executeQuery("SELECT 1 FROM " + table + " LIMIT 1")) {
      return rows.next();
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
  }
}
