package io.uprava.servers;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Redeploys one server again and again while people use what is watched. */
final class Drill {

  private static final long PAUSE_MILLIS = 700;
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Server server;
  private final List<Watched> watched;
  private final AtomicBoolean over = new AtomicBoolean();

  private Drill(Server server, List<Watched> watched) {
    this.server = server;
    this.watched = watched;
  }

  /** A drill that watches everything there is. */
  static Drill of(Server server) {
    return new Drill(
        server,
        List.of(
            new WatchedSessions(server),
            new WatchedKeys(server),
            new WatchedPayments(server),
            new WatchedEvents(server),
            new WatchedConnections(server),
            new WatchedReports(server),
            new WatchedAudit(server),
            new WatchedSchema(server)));
  }

  /** Redeploys that many times; a redeploy that fails ends the drill. */
  DrillReport run(int rounds) throws Exception {
    List<Duration> durations = new ArrayList<>();
    for (Watched one : watched) {
      one.begin();
    }
    ExecutorService people = Executors.newFixedThreadPool(watched.size());
    try {
      watched.forEach(one -> people.submit(() -> use(one)));
      for (int round = 1; round <= rounds; round++) {
        long begun = System.nanoTime();
        server.redeploy().orFail();
        durations.add(Duration.ofNanos(System.nanoTime() - begun));
        for (Watched one : watched) {
          one.look();
        }
      }
    } finally {
      over.set(true);
      people.shutdown();
      people.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }
    for (Watched one : watched) {
      one.lookBack();
    }
    return DrillReport.of(server.name(), durations, watched);
  }

  private Void use(Watched one) throws InterruptedException {
    while (!over.get()) {
      try {
        one.use();
      } catch (UncheckedIOException nobodyAnswers) {
        Thread.sleep(PAUSE_MILLIS / 2);
      } catch (InterruptedException stopped) {
        throw stopped;
      } catch (Exception | AssertionError failure) {
        one.lost(failure.toString());
      }
      Thread.sleep(PAUSE_MILLIS);
    }
    return null;
  }
}
