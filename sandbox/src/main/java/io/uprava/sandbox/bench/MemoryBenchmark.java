package io.uprava.sandbox.bench;

import io.uprava.sandbox.bench.load.Load;
import io.uprava.sandbox.bench.load.LoadResult;
import io.uprava.sandbox.bench.load.Operation;
import io.uprava.sandbox.bench.load.Pace;
import io.uprava.sandbox.bench.load.Request;
import io.uprava.sandbox.database.DatabaseAccess;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Resident memory of the server's process: half a minute after the start, then under load. */
final class MemoryBenchmark implements Benchmark {

  private static final int IDLE_SECONDS = 30;
  private static final int CONNECTIONS = 32;
  private static final Duration LOAD = Duration.ofSeconds(25);
  private static final long IDLE_MEGABYTES = 400;
  private static final long LOADED_MEGABYTES = 550;

  @Override
  public String name() {
    return "memory";
  }

  @Override
  public void run(Stage stage, Figures figures) throws Exception {
    DatabaseAccess data = stage.database("bench_get");
    // Ends at once: it leaves its classes to the starts to come.
    stage.step("bench.server", () -> stage.server(0, data)).close();
    try (TestedServer server = stage.step("bench.server", () -> stage.server(0, data))) {
      long idle = stage.step("bench.memory.idle", () -> idle(server));
      figures.add(figure("bench.figure.memory.idle", idle, IDLE_MEGABYTES));
      String token = SignIn.token(server, stage.mail().store(), TestedEnvironment.ADMINISTRATOR);
      long loaded = stage.step("bench.memory.loaded", () -> highest(server, token, figures));
      figures.add(figure("bench.figure.memory.loaded", loaded, LOADED_MEGABYTES));
    }
  }

  private static long idle(TestedServer server) throws Exception {
    Thread.sleep(Duration.ofSeconds(IDLE_SECONDS).toMillis());
    return server.residentKilobytes();
  }

  /** Single rows and lists in turn; the highest of what the process held meanwhile. */
  private static long highest(TestedServer server, String token, Figures figures) throws Exception {
    byte[] row = Request.get("/api/profile/me/", token);
    byte[] list = Request.get("/api/admin/users/", token);
    Operation mixed =
        (connection, number) -> connection.exchange(number % 4 == 0 ? list : row).good();
    Load load = new Load(server.port(), CONNECTIONS);
    CompletableFuture<LoadResult> running = CompletableFuture.supplyAsync(() -> run(load, mixed));
    long highest = 0;
    while (!running.isDone()) {
      highest = Math.max(highest, server.residentKilobytes());
      Thread.sleep(250);
    }
    Comparison.failures(running.get().failures(), figures);
    return Math.max(highest, server.residentKilobytes());
  }

  private static LoadResult run(Load load, Operation operation) {
    try {
      return load.run(operation, Pace.asFastAsAnswered(LOAD));
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(hurried);
    }
  }

  private static Figure figure(String key, long kilobytes, long budgetMegabytes) {
    return Figure.of(Figures.megabytes(kilobytes), key)
        .against(budgetMegabytes + " MB", kilobytes <= budgetMegabytes * 1024);
  }
}
