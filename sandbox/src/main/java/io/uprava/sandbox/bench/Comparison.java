package io.uprava.sandbox.bench;

import io.uprava.sandbox.bench.load.Load;
import io.uprava.sandbox.bench.load.LoadResult;
import io.uprava.sandbox.bench.load.Operation;
import io.uprava.sandbox.bench.load.Pace;
import java.time.Duration;

/**
 * One request on the application and its like on the bare server: both warm, one after the other,
 * first as fast as the answers come, then at a fixed rate.
 */
final class Comparison {

  static final int CONNECTIONS = 32;
  private static final int RATE = 200;
  private static final Duration WARM_UP = Duration.ofSeconds(40);
  private static final Duration LENGTH = Duration.ofSeconds(8);
  private static final double WANTED_SHARE = 0.5;
  private static final double WANTED_MILLIS = 5;

  private final Load application;
  private final Load bare;

  Comparison(int applicationPort, int barePort) {
    application = new Load(applicationPort, CONNECTIONS);
    bare = new Load(barePort, CONNECTIONS);
  }

  /**
   * @param name the figures are {@code bench.figure.<name>.…} in the bundle
   */
  void run(String name, byte[] request, byte[] bareRequest, Stage stage, Figures figures)
      throws Exception {
    Operation ours = Operation.sending(request);
    Operation theirs = Operation.sending(bareRequest);
    stage.step("bench.warm-up", () -> warm(ours, theirs));
    LoadResult[] fast =
        stage.step(
            "bench.throughput",
            () -> new LoadResult[] {fast(application, ours), fast(bare, theirs)});
    LoadResult steady =
        stage.step("bench.fixed-rate", () -> application.run(ours, Pace.perSecond(RATE, LENGTH)));
    double share = fast[0].rate() / fast[1].rate();
    String prefix = "bench.figure." + name;
    figures.add(Figure.of(Figures.perSecond(fast[0].rate()), prefix + ".rate", CONNECTIONS));
    figures.add(Figure.of(Figures.perSecond(fast[1].rate()), prefix + ".bare", CONNECTIONS));
    figures.add(
        Figure.of(Figures.ratio(share), prefix + ".share").against("0.50", share >= WANTED_SHARE));
    figures.add(Figure.of(Figures.millis(steady.millis(50)), prefix + ".p50", RATE));
    figures.add(
        Figure.of(Figures.millis(steady.millis(99)), prefix + ".p99", RATE)
            .against(Figures.millis(WANTED_MILLIS), steady.millis(99) < WANTED_MILLIS));
    failures(fast[0].failures() + steady.failures(), figures);
  }

  /** Says so when requests failed; silence means that none did. */
  static void failures(long count, Figures figures) {
    if (count > 0) {
      figures.add(Figure.of(Long.toString(count), "bench.figure.failures").against("0", false));
    }
  }

  private Void warm(Operation ours, Operation theirs) throws InterruptedException {
    application.warmUp(ours, WARM_UP);
    bare.warmUp(theirs, WARM_UP);
    return null;
  }

  private static LoadResult fast(Load load, Operation operation) throws InterruptedException {
    return load.run(operation, Pace.asFastAsAnswered(LENGTH));
  }
}
