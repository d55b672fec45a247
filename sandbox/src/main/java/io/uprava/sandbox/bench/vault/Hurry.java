package io.uprava.sandbox.bench.vault;

import io.uprava.sandbox.database.DatabaseAccess;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;

/**
 * Lets time pass for the vault: no call lasts six seconds here, so an exchange that is older has
 * nobody who waits for its answer; and nobody is left alone for long after a failure.
 */
final class Hurry {

  private static final String OVERDUE =
      "UPDATE token_exchange SET deadline_at = now() WHERE state = 'OPEN'"
          + " AND deadline_at > now() AND started_at < now() - interval '6 seconds'";
  private static final String ALONE =
      "UPDATE provider_connection SET quiet_until = now() WHERE quiet_until > now() + interval '2"
          + " seconds'";

  private final DatabaseAccess data;
  private volatile boolean over;

  Hurry(DatabaseAccess data) {
    this.data = data;
  }

  void end() {
    over = true;
  }

  /** Until {@link #end}, or until the thread is interrupted. */
  void run() {
    try {
      while (!over) {
        hurry();
        TimeUnit.SECONDS.sleep(1);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void hurry() {
    try (Connection connection =
            DriverManager.getConnection(data.jdbcUrl(), data.user(), data.password());
        Statement statement = connection.createStatement()) {
      statement.execute(OVERDUE);
      statement.execute(ALONE);
    } catch (SQLException away) {
      // PostgreSQL was just killed; the next second will do
    }
  }
}
