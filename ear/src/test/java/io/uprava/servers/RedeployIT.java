package io.uprava.servers;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Order;

/** What people and programs notice of redeploys: nothing. */
@Order(2)
class RedeployIT {

  private static final int TIMES = 10;
  private static final int ROWS = 60_000;

  @OnEveryServer
  void keepsRowsSessionsTokensKeysSecretsAndReports(Server server) throws Exception {
    Browser browser = new Browser(server).signIn(Person.administrator(server));
    Person administrator = Person.administrator(server).signIn();
    String key = newKey(server, administrator);
    Database database = server.database();
    database.execute("CREATE TABLE kept_by_redeploy (id integer PRIMARY KEY)");
    long changeSets = database.number("SELECT count(*) FROM databasechangelog");
    String publicKeys = server.client().get("/.well-known/jwks.json").body();
    ReportRows rows = ReportRows.in(database, ROWS);
    rows.slowDown(Duration.ofMillis(500));
    String report = new Reports(server, administrator.accessToken()).start("csv");

    for (int time = 1; time <= TIMES; time++) {
      database.execute("INSERT INTO kept_by_redeploy VALUES (" + time + ")");
      administrator.renew();
      server.redeploy().orFail();

      assertThat(browser.opens("/admin")).as("the browser is still signed in").isTrue();
      assertThat(administrator.profile().statusCode()).as("the access token").isEqualTo(200);
      assertThat(users(server, key).statusCode()).as("the API key").isEqualTo(200);
    }

    rows.speedUp();
    endsAsOneRun(new Reports(server, administrator.accessToken()), report, rows);
    assertThat(database.number("SELECT count(*) FROM kept_by_redeploy")).isEqualTo(TIMES);
    assertThat(database.number("SELECT count(*) FROM databasechangelog")).isEqualTo(changeSets);
    assertThat(server.client().get("/.well-known/jwks.json").body()).isEqualTo(publicKeys);
    database.execute("DROP TABLE kept_by_redeploy");
  }

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

  /** Each redeploy began it anew, and nobody noticed. */
  private static void endsAsOneRun(Reports reports, String run, ReportRows rows) throws Exception {
    assertThat(reports.awaitFile(run).getInt("attempts")).isGreaterThan(1);
    reports.file(run).isAllOf(rows);
    assertThat(reports.history()).containsOnlyOnce(run);
    rows.remove();
  }

  private static String newKey(Server server, Person administrator) throws Exception {
    JsonObjectBuilder key =
        Json.createObjectBuilder()
            .add("name", "redeploys " + UUID.randomUUID())
            .add("scopes", Json.createArrayBuilder().add("users:read"))
            .add("confirmation_token", administrator.confirmation("create-api-key"));
    HttpResponse<String> made =
        server.client().post("/api/admin/api-keys/", administrator.accessToken(), key);
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    return ApiClient.json(made).getString("key");
  }

  private static HttpResponse<String> users(Server server, String key) {
    return server.client().get("/api/admin/users/", key);
  }
}
