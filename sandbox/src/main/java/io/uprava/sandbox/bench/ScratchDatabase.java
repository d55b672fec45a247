package io.uprava.sandbox.bench;

import io.uprava.sandbox.database.DatabaseAccess;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Databases that live as long as the benchmarks, and what fills them. */
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

  /**
   * Fills the migrated database with so many users, unless it has them. Indexes are taken away
   * meanwhile and made again from their own definitions, which is many times faster.
   */
  static void fillUsers(DatabaseAccess data, int count) throws SQLException, IOException {
    try (Connection connection = connect(data);
        Statement statement = connection.createStatement()) {
      if (exists(statement, "SELECT 1 FROM app_user OFFSET " + count / 2 + " LIMIT 1")) {
        return;
      }
      statement.execute("SET maintenance_work_mem = '512MB'");
      statement.execute("SET synchronous_commit = off");
      List<String> indexes = dropIndexes(statement);
      for (String sql : script().replace("${count}", Integer.toString(count)).split(";\\s*\n")) {
        statement.execute(sql);
      }
      for (String index : indexes) {
        statement.execute(index);
      }
      statement.execute("VACUUM (ANALYZE, FREEZE) app_user, user_role");
      statement.execute("CHECKPOINT");
    }
  }

  private static List<String> dropIndexes(Statement statement) throws SQLException {
    List<String> definitions = new ArrayList<>();
    List<String> names = new ArrayList<>();
    try (ResultSet row =
        statement.executeQuery(
            "SELECT indexname, indexdef FROM pg_indexes WHERE tablename IN ('app_user', 'user_role')"
                + " AND indexdef LIKE 'CREATE INDEX%'")) {
      while (row.next()) {
        names.add(row.getString(1));
        definitions.add(row.getString(2));
      }
    }
    for (String name : names) {
      statement.execute("DROP INDEX " + name);
    }
    return definitions;
  }

  private static String script() throws IOException {
    try (InputStream in = ScratchDatabase.class.getResourceAsStream("users.sql")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static boolean exists(Statement statement, String query) throws SQLException {
    try (ResultSet rows = statement.executeQuery(query)) {
      return rows.next();
    }
  }
}
