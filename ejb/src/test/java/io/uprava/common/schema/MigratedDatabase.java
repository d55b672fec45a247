package io.uprava.common.schema;

import io.uprava.sandbox.database.DatabaseAccess;
import io.uprava.sandbox.database.EmbeddedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A real PostgreSQL with the schema of this release, for tests of SQL without a server around it.
 * Started at the first use in this JVM and ended with it; tests share it and leave it clean.
 */
public final class MigratedDatabase {

  private static final Path FOLDER = Path.of("target/test-database");

  private static DataSource shared;

  private MigratedDatabase() {}

  public static synchronized DataSource get() {
    if (shared == null) {
      shared = start();
    }
    return shared;
  }

  private static DataSource start() {
    try {
      EmbeddedDatabase.endLeftover(FOLDER);
      clear(FOLDER.resolve("data"));
      EmbeddedDatabase database = new EmbeddedDatabase(FOLDER, 0, "test", false);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(database)));
      DataSource source = source(database.access());
      migrate(source);
      return source;
    } catch (IOException | SQLException | MigrationFailed failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static void migrate(DataSource source) throws SQLException, MigrationFailed {
    try (Connection connection = source.getConnection()) {
      new Changelog(MigratedDatabase.class.getClassLoader()).update(connection);
    }
    BaselineCheck baseline = new BaselineCheck();
    baseline.dataSource = source;
    baseline.check();
  }

  private static DataSource source(DatabaseAccess access) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(access.jdbcUrl());
    source.setUser(access.user());
    source.setPassword(access.password());
    return source;
  }

  private static void stop(EmbeddedDatabase database) {
    try {
      database.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void clear(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> paths = Files.walk(folder)) {
        for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
