package io.uprava.sandbox.bench;

import io.uprava.sandbox.database.DatabaseAccess;
import io.uprava.sandbox.database.SqlScript;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What fills a migrated database.
 *
 * @param script beside this class; {@code ${count}} in it stands for the number of rows
 * @param tables it fills, the one that is counted first
 */
record Filling(String script, List<String> tables) {

  /** People in the list of users. */
  static final Filling USERS = new Filling("users.sql", List.of("app_user", "user_role"));

  /** Payments, with one object of the provider for each. */
  static final Filling PAYMENTS =
      new Filling("payments.sql", List.of("payment", "payment_provider_object"));

  /**
   * Fills the tables unless they have their rows already. Indexes are taken away meanwhile and made
   * again from their own definitions, which is many times faster.
   */
  void fill(DatabaseAccess data, int count) throws SQLException, IOException {
    try (Connection connection = ScratchDatabase.connect(data);
        Statement statement = connection.createStatement()) {
      if (ScratchDatabase.exists(
          statement, "SELECT 1 FROM " + tables.get(0) + " OFFSET " + count / 2 + " LIMIT 1")) {
        return;
      }
      statement.execute("SET maintenance_work_mem = '512MB'");
      statement.execute("SET synchronous_commit = off");
      List<String> indexes = dropIndexes(statement);
      SqlScript.read(Filling.class, script)
          .execute(statement, Map.of("count", Integer.toString(count)));
      for (String index : indexes) {
        statement.execute(index);
      }
      statement.execute("VACUUM (ANALYZE, FREEZE) " + String.join(", ", tables));
      statement.execute("CHECKPOINT");
    }
  }

  private List<String> dropIndexes(Statement statement) throws SQLException {
    List<String> definitions = new ArrayList<>();
    List<String> names = new ArrayList<>();
    try (ResultSet row =
        statement.executeQuery(
            "SELECT indexname, indexdef FROM pg_indexes WHERE tablename IN ('"
                + String.join("', '", tables)
                + "') AND indexdef LIKE 'CREATE INDEX%'")) {
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
}
