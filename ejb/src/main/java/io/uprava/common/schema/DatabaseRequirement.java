package io.uprava.common.schema;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;

/** Uprava needs PostgreSQL; a server's built-in database is refused before anything is written. */
final class DatabaseRequirement {

  static final int OLDEST_MAJOR = 14;

  private DatabaseRequirement() {}

  static void check(Connection connection) throws SQLException, MigrationFailed {
    DatabaseMetaData database = connection.getMetaData();
    if (!"PostgreSQL".equals(database.getDatabaseProductName())) {
      throw new MigrationFailed(
          "Uprava needs PostgreSQL %d or newer, but the default datasource leads to %s %s; point the"
                  .formatted(
                      OLDEST_MAJOR,
                      database.getDatabaseProductName(),
                      database.getDatabaseProductVersion())
              + " server's default datasource to a PostgreSQL database.");
    }
    if (database.getDatabaseMajorVersion() < OLDEST_MAJOR) {
      throw new MigrationFailed(
          "Uprava needs PostgreSQL %d or newer, but found %s; upgrade the database server."
              .formatted(OLDEST_MAJOR, database.getDatabaseProductVersion()));
    }
  }
}
