package io.uprava.reports.repository;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Ends a query from another thread. The driver's own cancelling does nothing while rows are
 * fetched, hence PostgreSQL is asked; never after the query is over, when its connection may serve
 * others.
 */
final class RunningQuery implements Runnable {

  private static final System.Logger LOG = System.getLogger(RunningQuery.class.getName());

  private final DataSource dataSource;
  private final int process;
  private boolean over;

  RunningQuery(DataSource dataSource, int process) {
    this.dataSource = dataSource;
    this.process = process;
  }

  @Override
  public synchronized void run() {
    if (over) {
      return;
    }
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement("SELECT pg_cancel_backend(?)")) {
      statement.setInt(1, process);
      statement.execute();
    } catch (SQLException failure) {
      LOG.log(System.Logger.Level.WARNING, "a query cannot be ended before its time", failure);
    }
  }

  synchronized void close() {
    over = true;
  }
}
