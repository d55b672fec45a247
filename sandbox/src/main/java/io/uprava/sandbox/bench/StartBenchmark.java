package io.uprava.sandbox.bench;

import io.uprava.sandbox.database.DatabaseAccess;

/** From the command to the first healthy answer, on a database that is migrated already. */
final class StartBenchmark implements Benchmark {

  private static final int RUNS = 3;
  private static final double PLAIN_SECONDS = 12;
  private static final double SHARED_SECONDS = 8;

  @Override
  public String name() {
    return "start";
  }

  @Override
  public void run(Stage stage, Figures figures) throws Exception {
    DatabaseAccess data = stage.database("bench_get");
    // Ends at once: it leaves its classes to the starts to come.
    stage.step("bench.server", () -> stage.server(0, data)).close();
    double[] plain = new double[RUNS];
    double[] shared = new double[RUNS];
    for (int i = 0; i < RUNS; i++) {
      plain[i] =
          stage.step("bench.start.plain", () -> PlainServer.start(stage, stage.port(0), data));
      shared[i] = stage.step("bench.start.shared", () -> start(stage, data));
    }
    figures.add(figure("bench.figure.start.plain", Median.of(plain), PLAIN_SECONDS));
    figures.add(figure("bench.figure.start.shared", Median.of(shared), SHARED_SECONDS));
  }

  private static double start(Stage stage, DatabaseAccess data) throws Exception {
    try (TestedServer server = stage.server(0, data)) {
      return server.startSeconds();
    }
  }

  static Figure figure(String key, double seconds, double budget) {
    return Figure.of(Figures.seconds(seconds), key)
        .against(Math.round(budget) + " s", seconds <= budget);
  }
}
