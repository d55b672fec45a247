package io.uprava.sandbox.bench;

import io.uprava.sandbox.bench.fuzz.FuzzResult;
import io.uprava.sandbox.bench.fuzz.WebhookFuzz;
import io.uprava.sandbox.database.DatabaseAccess;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * No measurement of speed: 100,000 webhook requests with mutated headers and bodies. None may be
 * answered with a 5xx, and none may leave a row unless its signature was right.
 */
final class FuzzBenchmark implements Benchmark {

  private static final int REQUESTS = 100_000;
  private static final long SEED = 20_260_101;

  @Override
  public String name() {
    return "fuzz";
  }

  @Override
  public void run(Stage stage, Figures figures) throws Exception {
    DatabaseAccess data = stage.database("bench_fuzz");
    try (TestedServer server = stage.step("bench.server", () -> stage.server(0, data))) {
      WebhookFuzz fuzz = new WebhookFuzz(server.port(), stage.webhookSecret());
      FuzzResult result = stage.step("bench.fuzz", () -> fuzz.run(REQUESTS, SEED));
      int errors = result.serverErrorCount();
      figures.add(Figure.of(Integer.toString(REQUESTS), "bench.figure.fuzz.sent", SEED));
      figures.add(Figure.of(result.statuses().toString(), "bench.figure.fuzz.statuses"));
      figures.add(Figure.of(Integer.toString(result.cutOffCount()), "bench.figure.fuzz.cut-off"));
      figures.add(
          Figure.of(Integer.toString(errors), "bench.figure.fuzz.errors")
              .against("0", errors == 0));
      rows(data, result, figures);
      result.serverErrors().forEach(FuzzBenchmark::tell);
    }
  }

  private static void rows(DatabaseAccess data, FuzzResult result, Figures figures)
      throws SQLException {
    int rows = 0;
    int unsigned = 0;
    try (Connection connection = ScratchDatabase.connect(data);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT body FROM webhook_event")) {
      while (row.next()) {
        rows++;
        unsigned += result.wasSigned(WebhookFuzz.hash(row.getBytes(1))) ? 0 : 1;
      }
    }
    figures.add(Figure.of(Integer.toString(rows), "bench.figure.fuzz.rows"));
    figures.add(
        Figure.of(Integer.toString(unsigned), "bench.figure.fuzz.unsigned")
            .against("0", unsigned == 0));
  }

  private static void tell(String request) {
    System.getLogger(FuzzBenchmark.class.getName())
        .log(System.Logger.Level.ERROR, "answered with a 5xx:\n{0}", request);
  }
}
