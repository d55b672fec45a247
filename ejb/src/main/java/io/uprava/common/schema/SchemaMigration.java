package io.uprava.common.schema;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * Brings the schema to this release before anything else works. A failing changeset fails the
 * deployment; nodes that start together take turns by a PostgreSQL advisory lock, which a killed
 * node cannot leave behind.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaMigration {

  private static final System.Logger LOG = System.getLogger(SchemaMigration.class.getName());

  @Resource DataSource dataSource;

  private volatile List<KnownChangeSet> known = List.of();

  @PostConstruct
  void migrate() {
    try (Connection guard = dataSource.getConnection()) {
      DatabaseRequirement.check(guard);
      known = whenItsTurnComes(guard);
      LOG.log(System.Logger.Level.INFO, "schema is current, {0} changesets known", known.size());
    } catch (SQLException | MigrationFailed failure) {
      LOG.log(System.Logger.Level.ERROR, "UPRAVA-MIGRATION-FAILED {0}", failure.getMessage());
      throw new IllegalStateException(
          "Deployment refused, the database schema could not be brought to this release: "
              + failure.getMessage(),
          failure);
    }
  }

  /** Its beginning and end are logged: the scripts of deploy/ wait for it as long as it takes. */
  private List<KnownChangeSet> whenItsTurnComes(Connection guard)
      throws SQLException, MigrationFailed {
    LOG.log(System.Logger.Level.INFO, "UPRAVA-MIGRATION-BEGINS");
    try {
      return MigrationLock.whileHeld(guard, this::update);
    } finally {
      LOG.log(System.Logger.Level.INFO, "UPRAVA-MIGRATION-ENDS");
    }
  }

  private List<KnownChangeSet> update() throws SQLException, MigrationFailed {
    try (Connection connection = dataSource.getConnection()) {
      return new Changelog(getClass().getClassLoader()).update(connection);
    }
  }

  /** Changesets of this release in the order in which they are applied. */
  @PermitAll
  public List<KnownChangeSet> known() {
    return known;
  }
}
