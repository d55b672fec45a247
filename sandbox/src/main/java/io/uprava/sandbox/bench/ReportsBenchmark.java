package io.uprava.sandbox.bench;

import io.uprava.sandbox.database.DatabaseAccess;
import java.io.OutputStream;
import java.sql.Connection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.postgresql.PGConnection;

/**
 * The register of a million payments as a file in each format, from the request until it is there:
 * rows a second beside {@code COPY} of the same query, and what the heap holds meanwhile.
 */
final class ReportsBenchmark implements Benchmark {

  private static final int MANY = 1_000_000;
  private static final long MEGABYTE = 1024 * 1024;
  private static final long HEAP_MEGABYTES = 64;
  private static final String COPY =
      """
      COPY (SELECT p.id, p.created_at, p.status, p.currency, p.amount, p.received_amount,
        p.refunded_amount, p.client_name, p.client_email, p.description, p.external_key, p.livemode
      FROM payment p
      WHERE p.created_at >= '%sT00:00:00Z' AND p.created_at < date '%s' + interval '1 day'
      ORDER BY p.created_at DESC, p.id DESC) TO STDOUT (FORMAT csv)""";

  /** What {@code payments.sql} makes, and a part of it that fits into the pages of a PDF. */
  private static final Span ALL = new Span("2021-01-01", "2025-12-31", MANY);

  private static final Span PART = new Span("2021-02-06", "2021-03-13", 20_000);

  private static final List<Work> WORKS =
      List.of(new Work("csv", ALL), new Work("xlsx", ALL), new Work("pdf", PART));

  private record Span(String from, String to, int rows) {
    String period() {
      return from + "/" + to;
    }
  }

  private record Work(String format, Span span) {}

  @Override
  public String name() {
    return "reports";
  }

  @Override
  public void run(Stage stage, Figures figures) throws Exception {
    DatabaseAccess data = stage.database("bench_payments_many");
    try (TestedServer server = stage.step("bench.payments.fill", () -> filled(stage, data));
        Connection connection = ScratchDatabase.connect(data)) {
      stage.step("bench.warm-up", () -> warm(stage, server, connection));
      for (Work work : WORKS) {
        speed(stage, server, connection, work, figures);
      }
      for (Work work : WORKS) {
        memory(stage, server, work, figures);
      }
    }
  }

  private static TestedServer filled(Stage stage, DatabaseAccess data) throws Exception {
    TestedServer server = stage.server(0, data);
    try {
      Filling.PAYMENTS.fill(data, MANY);
      return server;
    } catch (Exception failed) {
      server.close();
      throw failed;
    }
  }

  private static Void warm(Stage stage, TestedServer server, Connection connection)
      throws Exception {
    ReportClient reports = client(stage, server);
    for (Work work : WORKS) {
      for (int i = 0; i < 4; i++) {
        reports.await(reports.start(work.format(), PART.period()));
      }
    }
    copy(connection, ALL);
    return null;
  }

  private static void speed(
      Stage stage, TestedServer server, Connection connection, Work work, Figures figures)
      throws Exception {
    ReportClient reports = client(stage, server);
    double ours =
        stage.step("bench.reports." + work.format(), () -> seconds(() -> made(reports, work)));
    double copy =
        stage.step("bench.reports.copy", () -> seconds(() -> copy(connection, work.span())));
    int rows = work.span().rows();
    String prefix = "bench.figure.reports.";
    figures.add(
        Figure.of(
            Figures.perSecond(rows / ours), prefix + work.format(), rows, Figures.seconds(ours)));
    figures.add(Figure.of(Figures.perSecond(rows / copy), prefix + "copy", Figures.seconds(copy)));
    figures.add(Figure.of(Figures.ratio(copy / ours), prefix + "share"));
  }

  /** Made once more, and downloaded, while the JVM is asked all the time what is alive. */
  private static void memory(Stage stage, TestedServer server, Work work, Figures figures)
      throws Exception {
    ReportClient reports = client(stage, server);
    LiveHeap heap = new LiveHeap(server.pid());
    long before = heap.settled();
    long highest =
        stage.step(
            "bench.reports.heap",
            () -> {
              CompletableFuture<Void> going =
                  CompletableFuture.runAsync(() -> madeAndRead(reports, work));
              long most = 0;
              while (!going.isDone()) {
                most = Math.max(most, heap.bytes());
              }
              going.get();
              return most;
            });
    long growth = highest - before;
    figures.add(
        Figure.of(
                Figures.megabytes(growth / 1024),
                "bench.figure.reports.heap",
                work.format().toUpperCase(Locale.ROOT),
                work.span().rows())
            .against(HEAP_MEGABYTES + " MB", growth < HEAP_MEGABYTES * MEGABYTE));
  }

  private static void madeAndRead(ReportClient reports, Work work) {
    try {
      reports.download(made(reports, work));
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static String made(ReportClient reports, Work work) throws Exception {
    String run = reports.start(work.format(), work.span().period());
    int rows = reports.await(run).getInt("rows_done");
    if (rows != work.span().rows()) {
      throw new IllegalStateException("the report has " + rows + " rows");
    }
    return run;
  }

  private static long copy(Connection connection, Span span) throws Exception {
    return connection
        .unwrap(PGConnection.class)
        .getCopyAPI()
        .copyOut(COPY.formatted(span.from(), span.to()), OutputStream.nullOutputStream());
  }

  private static ReportClient client(Stage stage, TestedServer server) throws Exception {
    return new ReportClient(
        server, SignIn.token(server, stage.mail().store(), TestedEnvironment.ADMINISTRATOR));
  }

  private interface Act {
    Object perform() throws Exception;
  }

  private static double seconds(Act act) throws Exception {
    long begun = System.nanoTime();
    act.perform();
    return (System.nanoTime() - begun) / 1e9;
  }
}
