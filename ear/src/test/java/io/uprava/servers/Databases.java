package io.uprava.servers;

import io.uprava.sandbox.database.DatabaseAccess;
import io.uprava.sandbox.database.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** One PostgreSQL server, from which every server under test gets an empty database of its own. */
final class Databases implements AutoCloseable {

  private static final String PASSWORD = "quiet-harbour-42";

  private final Path folder;
  private final boolean durable;
  private EmbeddedDatabase postgres;
  private int port;

  Databases(Path folder) throws IOException {
    this(folder, false);
  }

  /**
   * @param durable whether what was committed outlives {@link #kill}
   */
  Databases(Path folder, boolean durable) throws IOException {
    this.folder = folder;
    this.durable = durable;
    start();
    port = postgres.access().port();
  }

  /** SIGKILL. */
  void kill() throws IOException {
    postgres.kill();
  }

  /** Starts the server, where it was before. */
  void start() throws IOException {
    postgres = new EmbeddedDatabase(folder, port, PASSWORD, durable);
  }

  /** Stops the server as an administrator would, and starts it again after a while. */
  void restart(Duration pause) throws IOException, InterruptedException {
    postgres.close();
    Thread.sleep(pause.toMillis());
    start();
  }

  /** An empty database; one of that name from an earlier run is dropped. */
  Database create(String name) {
    DatabaseAccess given = postgres.access();
    try (Connection connection =
            DriverManager.getConnection(given.jdbcUrl(), "postgres", PASSWORD);
        Statement statement = connection.createStatement()) {
      statement.execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
      statement.execute("CREATE DATABASE " + name + " OWNER " + given.user());
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
    return new Database(
        new DatabaseAccess(given.host(), given.port(), name, given.user(), PASSWORD));
  }

  @Override
  public void close() throws IOException {
    postgres.close();
  }
}
