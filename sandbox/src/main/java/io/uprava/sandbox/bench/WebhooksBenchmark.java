package io.uprava.sandbox.bench;

import io.uprava.sandbox.bench.load.Load;
import io.uprava.sandbox.bench.load.LoadResult;
import io.uprava.sandbox.bench.load.Operation;
import io.uprava.sandbox.bench.load.Pace;
import io.uprava.sandbox.database.DatabaseAccess;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Signed events acknowledged each second, beside the single rows PostgreSQL commits and a bare
 * server that does the same; then how fast the backlog they left is worked off.
 */
final class WebhooksBenchmark implements Benchmark {

  private static final String PATH = "/api/webhooks/stripe/";
  private static final int RATE = 200;
  private static final Duration WARM_UP = Duration.ofSeconds(40);
  private static final Duration LENGTH = Duration.ofSeconds(8);
  private static final double WANTED_SHARE = 0.5;
  private static final double WANTED_MILLIS = 10;
  private static final Duration PATIENCE = Duration.ofSeconds(300);

  @Override
  public String name() {
    return "webhooks";
  }

  @Override
  public void run(Stage stage, Figures figures) throws Exception {
    DatabaseAccess data = stage.database("bench_webhooks");
    SignedEvents events = new SignedEvents(stage.webhookSecret());
    LoadResult inserts =
        stage.step("bench.insert", () -> InsertBenchmark.measure(data, events.next()));
    try (TestedServer server = stage.step("bench.server", () -> stage.server(0, data));
        Connection connection = ScratchDatabase.connect(data)) {
      BareWebhook.prepare(connection);
      try (BareProcess bare = stage.bare(data)) {
        measure(stage, figures, new Parties(server, bare, events, connection), inserts);
      }
    }
  }

  private record Parties(
      TestedServer server, BareProcess bare, SignedEvents events, Connection database) {

    Load application() {
      return new Load(server.port(), Comparison.CONNECTIONS);
    }

    Load yardstick() {
      return new Load(bare.port(), Comparison.CONNECTIONS);
    }
  }

  private static void measure(Stage stage, Figures figures, Parties parties, LoadResult inserts)
      throws Exception {
    Operation ours = parties.events.to(PATH);
    Operation theirs = parties.events.to("/webhook");
    stage.step("bench.warm-up", () -> warm(parties, ours, theirs));
    LoadResult bare = stage.step("bench.webhooks.bare", () -> fast(parties.yardstick(), theirs));
    LoadResult fast = stage.step("bench.throughput", () -> fast(parties.application(), ours));
    long left = pending(parties.database);
    double seconds = stage.step("bench.webhooks.drain", () -> drain(parties.database));
    LoadResult steady =
        stage.step(
            "bench.fixed-rate",
            () -> parties.application().run(ours, Pace.perSecond(RATE, LENGTH)));
    rates(figures, fast, bare, inserts);
    figures.add(Figure.of(Figures.millis(steady.millis(50)), "bench.figure.webhooks.p50", RATE));
    figures.add(
        Figure.of(Figures.millis(steady.millis(99)), "bench.figure.webhooks.p99", RATE)
            .against(Figures.millis(WANTED_MILLIS), steady.millis(99) < WANTED_MILLIS));
    figures.add(Figure.of(Long.toString(left), "bench.figure.webhooks.backlog"));
    figures.add(Figure.of(Figures.perSecond(left / seconds), "bench.figure.webhooks.drained"));
    Comparison.failures(fast.failures() + steady.failures() + bare.failures(), figures);
  }

  private static void rates(Figures figures, LoadResult fast, LoadResult bare, LoadResult inserts) {
    int connections = Comparison.CONNECTIONS;
    String prefix = "bench.figure.webhooks.";
    double share = fast.rate() / bare.rate();
    figures.add(Figure.of(Figures.perSecond(fast.rate()), prefix + "rate", connections));
    figures.add(Figure.of(Figures.perSecond(bare.rate()), prefix + "bare", connections));
    figures.add(
        Figure.of(Figures.ratio(share), prefix + "share").against("0.50", share >= WANTED_SHARE));
    figures.add(Figure.of(Figures.perSecond(inserts.rate()), prefix + "insert", connections));
    figures.add(Figure.of(Figures.ratio(fast.rate() / inserts.rate()), prefix + "insert-share"));
  }

  private static Void warm(Parties parties, Operation ours, Operation theirs) throws Exception {
    parties.application().warmUp(ours, WARM_UP);
    parties.yardstick().warmUp(theirs, WARM_UP);
    drain(parties.database);
    return null;
  }

  private static LoadResult fast(Load load, Operation operation) throws InterruptedException {
    return load.run(operation, Pace.asFastAsAnswered(LENGTH));
  }

  private static long pending(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT count(*) FROM webhook_event WHERE status = 'PENDING'")) {
      row.next();
      return row.getLong(1);
    }
  }

  /** Seconds until no event waits any more. */
  private static double drain(Connection connection) throws Exception {
    long begun = System.nanoTime();
    while (pending(connection) > 0) {
      if (System.nanoTime() - begun > PATIENCE.toNanos()) {
        throw new IllegalStateException("the backlog is not worked off");
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
    return (System.nanoTime() - begun) / 1e9;
  }
}
