package io.uprava.servers;

import static org.assertj.core.api.Assertions.assertThat;

class RedeployIT {

  private static final int TIMES = 10;

  @OnEveryServer
  void keepsRows(Server server) throws Exception {
    Database database = server.database();
    database.execute("CREATE TABLE IF NOT EXISTS kept_by_redeploy (id integer PRIMARY KEY)");
    long changeSets = database.number("SELECT count(*) FROM databasechangelog");

    for (int time = 1; time <= TIMES; time++) {
      database.execute("INSERT INTO kept_by_redeploy VALUES (" + time + ")");
      server.redeploy().orFail();
      assertThat(server.client().health()).isEqualTo(200);
    }

    assertThat(database.number("SELECT count(*) FROM kept_by_redeploy")).isEqualTo(TIMES);
    assertThat(database.number("SELECT count(*) FROM databasechangelog")).isEqualTo(changeSets);
    database.execute("DROP TABLE kept_by_redeploy");
  }

  @OnEveryServer
  void returnsToTheReleaseBefore(Server server) throws Exception {
    Release next = Release.built().with(new ChangeSet("later-release", "SELECT 1"));

    server.deploy(next).orFail();
    assertThat(server.database().applied("later-release")).isTrue();

    server.rollback().orFail();
    assertThat(server.client().health()).isEqualTo(200);
  }
}
