package io.uprava.common.schema;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;

/**
 * The right to migrate, held as a session-level advisory lock on one open connection: it ends with
 * the connection, hence with the process. Polled rather than waited for, so that a statement
 * timeout of the pool does not end the wait.
 */
final class MigrationLock {

  private static final long KEY = 0x5570726176610001L;
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final Duration POLL = Duration.ofMillis(250);

  private MigrationLock() {}

  /** Work that must not run on two nodes at once. */
  interface Work<T> {
    T run() throws SQLException, MigrationFailed;
  }

  static <T> T whileHeld(Connection holder, Work<T> work) throws SQLException, MigrationFailed {
    acquire(holder);
    try {
      return work.run();
    } finally {
      call(holder, "SELECT pg_advisory_unlock(?)");
    }
  }

  private static void acquire(Connection holder) throws SQLException, MigrationFailed {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!call(holder, "SELECT pg_try_advisory_lock(?)")) {
      if (System.nanoTime() > deadline) {
        throw new MigrationFailed(
            "another node has been migrating for over %d minutes; look at its log, then start again."
                .formatted(PATIENCE.toMinutes()));
      }
      pause();
    }
  }

  private static boolean call(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, KEY);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    }
  }

  private static void pause() throws MigrationFailed {
    try {
      Thread.sleep(POLL.toMillis());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new MigrationFailed("the server was stopped while it waited for its turn to migrate");
    }
  }
}
