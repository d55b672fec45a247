package io.uprava.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.locks.Lock;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What people and programs notice of redeploys: nothing. {@code deploy/drill} takes it further. */
@Order(2)
class DrillIT {

  private static final int ROUNDS = Integer.getInteger("uprava.drill.rounds", 3);
  private static final String LANGUAGE = System.getProperty("uprava.drill.language", "en");
  private static final boolean FORGETFUL = Boolean.getBoolean("uprava.drill.forgetful");

  private Servers servers;

  @RegisterExtension final BeforeEachCallback shared = context -> servers = Servers.of(context);

  @OnEveryServer
  void losesNothing(Server server) throws Exception {
    Drill drill = FORGETFUL ? Drill.ofForgetfulRelease(server, ROUNDS) : Drill.of(server);
    DrillReport report = drill.run(ROUNDS);

    report.write(LANGUAGE);
    assertThat(report.losses()).isEmpty();
    assertThat(report.lines()).allSatisfy(line -> assertThat(line.count()).isPositive());
  }

  @Test
  void seesWhatIsLost() throws Exception {
    Server server = servers.get(ServerKind.PAYARA_MICRO);
    Lock turn = servers.lane(server).turn();
    turn.lock();
    try {
      List<Watched> watched =
          List.of(
              new WatchedSessions(server),
              new WatchedConnections(server),
              new WatchedSchema(server));
      String index = "provider_connection_search_ix";
      String made =
          server
              .database()
              .texts("SELECT indexdef FROM pg_indexes WHERE indexname = '" + index + "'")
              .get(0);

      DrillReport report =
          new Drill(
                  server,
                  watched,
                  round -> server.database().execute("DROP INDEX " + index + ";" + Drill.LOSS))
              .run(1);
      server.database().execute(made);

      assertThat(report.lines())
          .extracting(DrillReport.Line::name)
          .containsExactly("sessions", "connections", "schema");
      assertThat(report.lines()).allSatisfy(line -> assertThat(line.losses()).isNotEmpty());
    } finally {
      turn.unlock();
    }
  }
}
