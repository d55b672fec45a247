package io.uprava.sandbox.bench;

import io.uprava.sandbox.bench.load.Load;
import io.uprava.sandbox.bench.load.LoadResult;
import io.uprava.sandbox.bench.load.Pace;
import io.uprava.sandbox.database.DatabaseAccess;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * How many single rows a second PostgreSQL commits durably on this machine: the measure for
 * everything that acknowledges what it has stored.
 */
final class InsertBenchmark implements Benchmark {

  private static final int CONNECTIONS = 32;
  private static final String ROW = "x".repeat(300);

  @Override
  public String name() {
    return "insert";
  }

  @Override
  public void run(Stage stage, Figures figures) throws Exception {
    DatabaseAccess data = stage.database("bench_insert");
    LoadResult result = stage.step("bench.insert", () -> measure(data, ROW));
    figures.add(
        Figure.of(Figures.perSecond(result.rate()), "bench.figure.insert.rate", CONNECTIONS));
    figures.add(Figure.of(Figures.millis(result.millis(99)), "bench.figure.insert.p99"));
  }

  /** Inserts that row into a table of its own, as often as the database commits it. */
  static LoadResult measure(DatabaseAccess data, String row) throws Exception {
    BlockingQueue<PreparedStatement> inserts = new ArrayBlockingQueue<>(CONNECTIONS);
    prepare(data);
    for (int i = 0; i < CONNECTIONS; i++) {
      inserts.add(
          ScratchDatabase.connect(data).prepareStatement("INSERT INTO inbound (body) VALUES (?)"));
    }
    try {
      return measure(inserts, row);
    } finally {
      for (PreparedStatement insert : inserts) {
        insert.getConnection().close();
      }
    }
  }

  private static void prepare(DatabaseAccess data) throws SQLException {
    try (Connection connection = ScratchDatabase.connect(data);
        Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE IF NOT EXISTS inbound"
              + " (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, body text NOT NULL)");
    }
  }

  private static LoadResult measure(BlockingQueue<PreparedStatement> inserts, String row)
      throws InterruptedException {
    Load load = new Load(0, CONNECTIONS);
    load.run((none, number) -> insert(inserts, row), Pace.asFastAsAnswered(Duration.ofSeconds(2)));
    return load.run(
        (none, number) -> insert(inserts, row), Pace.asFastAsAnswered(Duration.ofSeconds(5)));
  }

  private static boolean insert(BlockingQueue<PreparedStatement> inserts, String row)
      throws InterruptedException {
    PreparedStatement insert = inserts.take();
    try {
      insert.setString(1, row);
      return insert.executeUpdate() == 1;
    } catch (SQLException refused) {
      return false;
    } finally {
      inserts.add(insert);
    }
  }
}
