package io.uprava.common.schema;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Puts the rows in place without which nothing can be written, and checks them. Safe to repeat and
 * to run on several nodes at once.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@TransactionManagement(TransactionManagementType.BEAN)
public class BaselineCheck {

  private static final System.Logger LOG = System.getLogger(BaselineCheck.class.getName());

  private static final String START_AUDIT_CHAIN =
      """
      INSERT INTO audit_chain (id, position, hash)
      SELECT 1, 0, decode(repeat('00', 32), 'hex')
      WHERE NOT EXISTS (SELECT 1 FROM audit_entry)
      ON CONFLICT (id) DO NOTHING""";

  @Resource DataSource dataSource;

  @PostConstruct
  void check() {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(START_AUDIT_CHAIN);
      if (!present(statement)) {
        LOG.log(System.Logger.Level.ERROR, "UPRAVA-BASELINE-REFUSED audit_chain has no row");
        throw new IllegalStateException(
            "Deployment refused: audit_entry has rows but audit_chain has lost its row;"
                + " restore it from a backup, see docs/operations.md");
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("the baseline rows cannot be checked", failure);
    }
  }

  private static boolean present(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery("SELECT 1 FROM audit_chain WHERE id = 1")) {
      return row.next();
    }
  }
}
