package io.uprava.servers;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Somebody's reports on {@link ReportRows} by REST. */
final class Reports {

  static final String RUNS = "/api/reports/runs/";

  private static final String REPORT = "refunds-and-disputes";
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final Set<String> ENDS = Set.of("succeeded", "failed", "cancelled");

  private final Server server;
  private final String token;

  /**
   * @param token of a person who may see payments
   */
  Reports(Server server, String token) {
    this.server = server;
    this.token = token;
  }

  /** Asks for the report on {@link ReportRows} and is told the run. */
  String start(String format) {
    return start(REPORT, format, Json.createObjectBuilder().add("period", ReportRows.PERIOD));
  }

  /** Asks for a report and is told the run. */
  String start(String report, String format, JsonObjectBuilder parameters) {
    JsonObjectBuilder body =
        Json.createObjectBuilder()
            .add("format", format)
            .add("language", "en")
            .add("time_zone", "UTC")
            .add("byte_order_mark", false)
            .add("parameters", parameters);
    HttpResponse<String> asked = post("/api/reports/" + report + "/runs/", body);
    assertThat(asked.statusCode()).as(asked.body()).isEqualTo(202);
    return ApiClient.json(asked).getString("id");
  }

  /** Keys of what one may run. */
  List<String> catalogue() {
    return items("/api/reports/").stream().map(report -> report.getString("key")).toList();
  }

  JsonObject get(String run) {
    HttpResponse<String> answer = server.client().get(RUNS + run, token);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return ApiClient.json(answer);
  }

  HttpResponse<String> cancel(String run) {
    return post(RUNS + run + "/cancel", Json.createObjectBuilder());
  }

  /** Runs in one's history that are for {@link ReportRows}. */
  List<String> history() {
    return items("/api/profile/me/reports/").stream()
        .filter(run -> run.getString("report").equals(REPORT))
        .map(run -> run.getString("id"))
        .toList();
  }

  private List<JsonObject> items(String path) {
    return ApiClient.json(server.client().get(path, token))
        .getJsonArray("items")
        .getValuesAs(JsonObject.class);
  }

  /** Waits until some rows are done and some are not. */
  void awaitMidst(String run) throws Exception {
    Patience.await("rows of " + run, PATIENCE, () -> get(run).getInt("rows_done") > 0);
    assertThat(get(run).getString("state")).isEqualTo("running");
  }

  JsonObject awaitEnd(String run) throws Exception {
    Patience.await("the end of " + run, PATIENCE, () -> ENDS.contains(get(run).getString("state")));
    return get(run);
  }

  /** Wants the file all the time; it is refused as long as it is not whole. */
  JsonObject awaitFile(String run) throws Exception {
    Patience.await("the file of " + run, PATIENCE, () -> served(run));
    JsonObject done = get(run);
    assertThat(done.getString("state")).isEqualTo("succeeded");
    return done;
  }

  /** There is no file, and the run says so. */
  void refusesFile(String run) {
    assertThat(served(run)).isFalse();
  }

  /** The file of a run on {@link ReportRows} in CSV. */
  ReportContent file(String run) throws Exception {
    return ReportContent.read(open(run));
  }

  HttpResponse<InputStream> open(String run) {
    return server.client().open(RUNS + run + "/file", token);
  }

  private boolean served(String run) {
    HttpResponse<String> first =
        server
            .client()
            .send(
                server
                    .client()
                    .request(RUNS + run + "/file", token)
                    .header("Range", "bytes=0-0")
                    .build());
    if (first.statusCode() == 206) {
      return true;
    }
    Problems.in(first).are(409, "report-file-missing");
    return false;
  }

  private HttpResponse<String> post(String path, JsonObjectBuilder body) {
    return server
        .client()
        .send(
            server
                .client()
                .request(path, token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body.build().toString()))
                .build());
  }
}
