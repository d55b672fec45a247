package io.uprava.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Several nodes of Payara Micro on one database. */
class ConcurrentMigrationIT {

  private static final ServerKind MICRO = ServerKind.PAYARA_MICRO;

  private Servers servers;

  @RegisterExtension final BeforeEachCallback shared = context -> servers = Servers.of(context);

  @Test
  void appliesEachChangeSetOnceWhenTwoNodesStartTogether() throws Exception {
    Database database = servers.databases().create("two_nodes");
    MicroNode one = start("one", database, Release.built());
    MicroNode two = start("two", database, Release.built());

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
    Database database = servers.databases().create("killed_node");
    Release slow = Release.built().with(new ChangeSet("slow", "SELECT pg_sleep(900)"));
    MicroNode killed = start("one", database, slow);
    Patience.await(
        "the slow changeset runs",
        Duration.ofMinutes(5),
        () -> !killed.alive() || database.running("pg_sleep(900)") == 1);

    killed.kill();
    assertThat(database.locked()).isTrue();
    MicroNode next = start("one", database, Release.built());

    try {
      next.await().orFail();
      assertThat(database.locked()).isFalse();
      assertThat(database.applied("slow")).isFalse();
    } finally {
      next.stop();
    }
  }

  private MicroNode start(String node, Database database, Release release) {
    Map<String, String> environment = servers.environment(MICRO, "nodes", database);
    return MicroNode.start(environment, node, release.war());
  }
}
