package io.uprava.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Order;

@Order(4)
class RefusedMigrationIT {

  private static final String BROKEN = "SELECT no_such_column FROM no_such_table";

  @OnEveryServer
  void refusesReleaseWithBrokenChangeSetAndServesTheRepairedOne(Server server) throws Exception {
    String changeSet = "refused-" + UUID.randomUUID();
    server.undeploy().orFail();

    Outcome refused = server.deploy(Release.built().with(new ChangeSet(changeSet, BROKEN)));

    assertThat(refused.succeeded()).isFalse();
    assertThat(refused.sentence()).contains("was refused", changeSet);
    assertThat(server.database().locked()).isFalse();
    assertThat(server.database().applied(changeSet)).isFalse();

    Release repaired = Release.built().with(new ChangeSet(changeSet, "SELECT 1"));
    server.deploy(repaired).orFail();
    assertThat(server.client().health()).isEqualTo(200);
    assertThat(server.database().applied(changeSet)).isTrue();
    server.rollback().orFail();
  }

  @OnEveryServer
  void servesTheReleaseBeforeOrNothing(Server server) throws Exception {
    String changeSet = "refused-" + UUID.randomUUID();

    Outcome refused = server.deploy(Release.built().with(new ChangeSet(changeSet, BROKEN)));

    assertThat(refused.succeeded()).isFalse();
    assertThat(server.client().health())
        .isEqualTo(server.restoresReleaseBefore() ? 200 : ApiClient.NOBODY);
    server.redeploy().orFail();
    assertThat(server.client().health()).isEqualTo(200);
  }
}
