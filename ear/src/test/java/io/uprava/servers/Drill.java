package io.uprava.servers;

import java.io.IOException;
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

  /** Takes sessions and the tokens in force. */
  static final String LOSS =
      "DELETE FROM token_generation WHERE state = 'CURRENT';"
          + " DELETE FROM user_session WHERE user_id IN"
          + " (SELECT id FROM app_user WHERE email LIKE '%@example.org')";

  private static final ChangeSet FORGETFUL = new ChangeSet("forgetful-release", LOSS);

  private final Server server;
  private final List<Watched> watched;
  private final Redeployment redeployment;
  private final AtomicBoolean over = new AtomicBoolean();

  /** What is done to the server in a round. */
  @FunctionalInterface
  interface Redeployment {
    void run(int round) throws Exception;
  }

  Drill(Server server, List<Watched> watched, Redeployment redeployment) {
    this.server = server;
    this.watched = watched;
    this.redeployment = redeployment;
  }

  /**
   * A drill that watches everything there is. Of three rounds the first brings the next release,
   * the second returns to the one before, the third puts that into service anew.
   */
  static Drill of(Server server) throws IOException {
    NextRelease next = new NextRelease(server);
    return new Drill(
        server,
        everything(server),
        round -> {
          switch (round % 3) {
            case 1 -> next.comes();
            case 2 -> next.goes();
            default -> server.redeploy().orFail();
          }
        });
  }

  /**
   * A drill that has to fail, for with its last round a release comes that forgets who is signed in
   * and which tokens are in force.
   */
  static Drill ofForgetfulRelease(Server server, int rounds) {
    return new Drill(
        server,
        everything(server),
        round -> {
          if (round < rounds) {
            server.redeploy().orFail();
          } else {
            server.deploy(Release.built().with(FORGETFUL)).orFail();
          }
        });
  }

  private static List<Watched> everything(Server server) {
    return List.of(
        new WatchedSessions(server),
        new WatchedKeys(server),
        new WatchedPayments(server),
        new WatchedEvents(server),
        new WatchedConnections(server),
        new WatchedReports(server),
        new WatchedAudit(server),
        new WatchedSchema(server),
        new WatchedMemory(server));
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
        redeployment.run(round);
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
