package io.uprava.sandbox.bench.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;

/** Puts load on one server over a fixed number of connections, each with a thread of its own. */
public final class Load {

  private static final Duration WINDOW = Duration.ofSeconds(4);
  private static final int FEWEST_WINDOWS = 3;
  private static final double SETTLED = 1.05;

  private final int port;
  private final int connections;

  public Load(int port, int connections) {
    this.port = port;
    this.connections = connections;
  }

  /** Repeats the operation at that pace until its end. */
  public LoadResult run(Operation operation, Pace pace) throws InterruptedException {
    ExecutorService workers = Executors.newFixedThreadPool(connections);
    try {
      Measurement measurement = new Measurement();
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < connections; i++) {
        running.add(workers.submit(() -> measurement.work(operation, pace)));
      }
      for (Future<?> worker : running) {
        worker.get();
      }
      return measurement.result(pace);
    } catch (ExecutionException broken) {
      throw new IllegalStateException("the load broke off", broken.getCause());
    } finally {
      workers.shutdownNow();
    }
  }

  /**
   * Repeats the operation until the rate no longer grows, or for {@code longest}: compilers and
   * caches are warm afterwards.
   */
  public void warmUp(Operation operation, Duration longest) throws InterruptedException {
    long end = System.nanoTime() + longest.toNanos();
    double before = 0;
    for (int window = 1; System.nanoTime() < end; window++) {
      double rate = run(operation, Pace.asFastAsAnswered(WINDOW)).rate();
      if (window >= FEWEST_WINDOWS && rate < before * SETTLED) {
        return;
      }
      before = Math.max(before, rate);
    }
  }

  private final class Measurement {

    private final ConcurrentHistogram latencies = new ConcurrentHistogram(3);
    private final LongAdder failures = new LongAdder();

    Void work(Operation operation, Pace pace) throws InterruptedException {
      try (HttpConnection connection = new HttpConnection(port)) {
        while (true) {
          long number = pace.next();
          long due = pace.due(number);
          if (pace.over(due)) {
            return null;
          }
          Pace.await(due);
          if (succeeds(operation, connection, number)) {
            latencies.recordValue(System.nanoTime() - due);
          } else {
            failures.increment();
          }
        }
      }
    }

    private boolean succeeds(Operation operation, HttpConnection connection, long number)
        throws InterruptedException {
      try {
        return operation.perform(connection, number);
      } catch (IOException broken) {
        return false;
      }
    }

    LoadResult result(Pace pace) {
      return new LoadResult(latencies, failures.sum(), (System.nanoTime() - pace.start()) / 1e9);
    }
  }
}
