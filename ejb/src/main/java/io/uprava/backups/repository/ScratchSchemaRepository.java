package io.uprava.backups.repository;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * A schema like ours, made and filled within a transaction that is never committed: whatever
 * happens to the process, nothing of it is left behind.
 */
@ApplicationScoped
public class ScratchSchemaRepository {

  private static final String[] TABLES = {
    "provider_connection", "token_generation", "token_exchange"
  };

  @Resource DataSource dataSource;

  /** What is done in the schema, which is the only one that names without a schema mean. */
  public interface Work<T> {
    T in(Connection scratch) throws SQLException;
  }

  /** Makes the schema with the tables of the vault, does the work, and lets go of it. */
  public <T> T within(Work<T> work) throws SQLException {
    String schema = "vault_drill_" + UUID.randomUUID().toString().replace("-", "");
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try {
        make(connection, schema);
        return work.in(connection);
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }

  private static void make(Connection connection, String schema) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE SCHEMA " + schema);
      for (String table : TABLES) {
        statement.execute(
            "CREATE TABLE " + schema + "." + table + " (LIKE " + table + " INCLUDING ALL)");
      }
      statement.execute("SET LOCAL search_path TO " + schema);
    }
  }
}
