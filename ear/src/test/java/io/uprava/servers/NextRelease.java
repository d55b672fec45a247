package io.uprava.servers;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * A release that brings one changeset and a report of one class, and the way back from it: what the
 * report made stays, the report itself goes.
 */
final class NextRelease {

  /** Its changeset stays in the database when the release before returns. */
  static final String CHANGE = "later-release";

  private final Server server;
  private final Release release;
  private String run;

  NextRelease(Server server) throws IOException {
    this.server = server;
    this.release =
        Release.built()
            .with(new ChangeSet(CHANGE, "SELECT 1"))
            .with(new AddedClass(SquaresReport.class));
  }

  /** Takes the place of the built release. */
  void comes() throws Exception {
    server.deploy(release).orFail();
    assertThat(server.database().applied(CHANGE)).isTrue();
    Reports reports = reports();
    assertThat(reports.catalogue()).contains("squares", "payments-register");
    run = reports.start("squares", "csv", Json.createObjectBuilder().add("most", "40"));
    reports.awaitFile(run);
  }

  /** Gives way to the built release again. */
  void goes() throws Exception {
    server.rollback().orFail();
    assertThat(server.client().health()).isEqualTo(200);
    Reports reports = reports();
    assertThat(reports.catalogue()).doesNotContain("squares");
    try (InputStream file = reports.open(run).body()) {
      assertThat(new String(file.readAllBytes(), StandardCharsets.UTF_8).lines())
          .hasSize(41)
          .startsWith("n,Amount", "1,0.001")
          .endsWith("40,1.600");
    }
  }

  private Reports reports() throws Exception {
    return new Reports(server, Person.administrator(server).signIn().accessToken());
  }
}
