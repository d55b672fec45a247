package io.uprava.servers;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The way back from a release that misbehaves. */
class RollbackIT {

  @OnEveryServer
  void takesAReportOfOneClassWithTheNextReleaseAndReturnsToTheOneBefore(Server server)
      throws Exception {
    Release next =
        Release.built()
            .with(new ChangeSet("later-release", "SELECT 1"))
            .with(new AddedClass(SquaresReport.class));
    Reports reports = new Reports(server, Person.administrator(server).signIn().accessToken());

    server.deploy(next).orFail();
    assertThat(server.database().applied("later-release")).isTrue();
    assertThat(reports.catalogue()).contains("squares", "payments-register");
    String run = reports.start("squares", "csv", Json.createObjectBuilder().add("most", "40"));
    reports.awaitFile(run);

    server.rollback().orFail();
    assertThat(server.client().health()).isEqualTo(200);
    assertThat(reports.catalogue()).doesNotContain("squares");
    try (InputStream file = reports.open(run).body()) {
      assertThat(new String(file.readAllBytes(), StandardCharsets.UTF_8).lines())
          .hasSize(41)
          .startsWith("n,Amount", "1,0.001")
          .endsWith("40,1.600");
    }
  }
}
