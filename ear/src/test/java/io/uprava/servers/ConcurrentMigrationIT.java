package io.uprava.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Several nodes of Payara Micro on one database. */
@Order(5)
class ConcurrentMigrationIT {

  private static final ServerKind MICRO = ServerKind.PAYARA_MICRO;

  private Servers servers;

  @RegisterExtension final BeforeEachCallback shared = context -> servers = Servers.of(context);

  @Test
  void appliesEachChangeSetOnceWhenTwoNodesStartTogether() throws Exception {
    Surroundings surroundings = servers.surroundings("two_nodes");
    Database database = surroundings.database();
    MicroNode one = start("one", surroundings, Release.built());
    MicroNode two = start("two", surroundings, Release.built());

    try {
      one.await().orFail();
      two.await().orFail();

      assertThat(database.appliedTwice()).isZero();
      assertThat(database.locked()).isFalse();
    } finally {
      one.stop();
      two.stop();
    }
  }

  @Test
  void startsAfterANodeWasKilledWhileItMigrated() throws Exception {
    Surroundings surroundings = servers.surroundings("killed_node");
    Database database = surroundings.database();
    Release slow = Release.built().with(new ChangeSet("slow", "SELECT pg_sleep(900)"));
    MicroNode killed = start("one", surroundings, slow);
    Patience.await(
        "the slow changeset runs",
        Duration.ofMinutes(5),
        () -> !killed.alive() || database.running("pg_sleep(900)") == 1);

    killed.kill();
    assertThat(database.locked()).isTrue();
    MicroNode next = start("one", surroundings, Release.built());

    try {
      next.await().orFail();
      assertThat(database.locked()).isFalse();
      assertThat(database.applied("slow")).isFalse();
    } finally {
      next.stop();
    }
  }

  private MicroNode start(String node, Surroundings surroundings, Release release) {
    Map<String, String> environment = servers.environment(MICRO, "nodes", surroundings);
    return MicroNode.start(environment, node, release.war());
  }
}
