package io.uprava.reports.repository;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;

/**
 * Reads the rows of a report through a cursor of the server, outside any transaction of the
 * container. All of it happens in one read-only snapshot, so that a total agrees with its rows.
 */
@ApplicationScoped
public class ReportRowsRepository {

  private static final int FETCH = 1000;

  /** What the planner calls the cost of a second or so. */
  private static final double CHEAP = 30_000;

  private static final String SNAPSHOT =
      "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY";

  @Resource DataSource dataSource;

  /** Takes rows while they are read. */
  public interface Sink {

    /**
     * Told once before anything is read.
     *
     * @param end ends the reading from another thread, whatever PostgreSQL does at that time
     */
    void started(Runnable end);

    /**
     * Told once before the first row.
     *
     * @param estimated whether the number is the planner's guess
     */
    void total(long rows, boolean estimated);

    void row(ResultSet row) throws SQLException;
  }

  /**
   * Hands over every row without holding them all.
   *
   * @param patience for the first row, and for each further thousand
   */
  public void read(String sql, List<Object> values, Duration patience, Sink sink)
      throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try {
        snapshot(connection, sql, values, patience, sink);
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }

  private void snapshot(
      Connection connection, String sql, List<Object> values, Duration patience, Sink sink)
      throws SQLException {
    RunningQuery running = new RunningQuery(dataSource, begin(connection, patience));
    try {
      sink.started(running);
      count(connection, sql, values, sink);
      rows(connection, sql, values, sink);
    } finally {
      running.close();
    }
  }

  private static void rows(Connection connection, String sql, List<Object> values, Sink sink)
      throws SQLException {
    try (PreparedStatement statement = prepare(connection, sql, values)) {
      statement.setFetchSize(FETCH);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          sink.row(row);
        }
      }
    }
  }

  /** Begins the snapshot, and tells which process of PostgreSQL works for it. */
  private static int begin(Connection connection, Duration patience) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(SNAPSHOT);
      statement.execute("SET LOCAL statement_timeout = " + patience.toMillis());
      try (ResultSet process = statement.executeQuery("SELECT pg_backend_pid()")) {
        process.next();
        return process.getInt(1);
      }
    }
  }

  /** Counts what is quickly counted, and takes the planner's guess for the rest. */
  private static void count(Connection connection, String sql, List<Object> values, Sink sink)
      throws SQLException {
    PlannerEstimate guess;
    try (PreparedStatement statement = prepare(connection, PlannerEstimate.EXPLAIN + sql, values);
        ResultSet plan = statement.executeQuery()) {
      guess = PlannerEstimate.read(plan);
    }
    if (guess.cost() > CHEAP) {
      sink.total(guess.rows(), true);
      return;
    }
    try (PreparedStatement statement =
            prepare(connection, "SELECT count(*) FROM (" + sql + ") AS report_rows", values);
        ResultSet count = statement.executeQuery()) {
      count.next();
      sink.total(count.getLong(1), false);
    }
  }

  private static PreparedStatement prepare(Connection connection, String sql, List<Object> values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    try {
      for (int i = 0; i < values.size(); i++) {
        statement.setObject(i + 1, values.get(i));
      }
      return statement;
    } catch (SQLException refused) {
      statement.close();
      throw refused;
    }
  }
}
