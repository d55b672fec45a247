package io.uprava.servers;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/** Reports by REST: what staff get, and what clients do not. */
class ReportsIT {

  private static final String SCHEDULES = "/api/report-schedules/";
  private static final int ROWS = 300;
  private static final Map<String, String> TYPES =
      Map.of(
          "csv", "text/csv",
          "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          "pdf", "application/pdf",
          "jsonl", "application/x-ndjson");

  @OnEveryServer
  void givesTheFileInEveryFormat(Server server) throws Exception {
    ReportRows rows = ReportRows.in(server.database(), ROWS);
    Reports reports = new Reports(server, Person.administrator(server).signIn().accessToken());
    Map<String, String> runs = new HashMap<>();
    TYPES.keySet().forEach(format -> runs.put(format, reports.start(format)));
    for (Map.Entry<String, String> run : runs.entrySet()) {
      assertThat(reports.awaitFile(run.getValue()).getInt("rows_done")).isEqualTo(ROWS);
    }

    reports.file(runs.get("csv")).isAllOf(rows);
    assertThat(text(reports, runs, "jsonl").lines()).hasSize(ROWS);
    assertThat(text(reports, runs, "pdf")).startsWith("%PDF-").contains("/FontFile2", "%%EOF");
    assertThat(sheet(bytes(reports, runs, "xlsx")).split(Pattern.quote("<row "), -1))
        .hasSize(ROWS + 2);
    rows.remove();
  }

  @OnEveryServer
  void letsAClientSeeNeitherRunsOfOthersNorReportsOfStaff(Server server) throws Exception {
    Reports staff = new Reports(server, Person.administrator(server).signIn().accessToken());
    String run = staff.start("csv");
    staff.awaitFile(run);
    Person person = Person.registered(server);
    Reports client = new Reports(server, person.accessToken());
    ApiClient http = server.client();
    String token = person.accessToken();

    Problems.in(http.get(Reports.RUNS + run, token)).are(404, "report-run-not-found");
    Problems.in(http.get(Reports.RUNS + run + "/file", token)).are(404, "report-run-not-found");
    Problems.in(client.cancel(run)).are(404, "report-run-not-found");
    Problems.in(http.get("/api/admin/report-runs/", token)).are(403, "forbidden");
    assertThat(client.history()).isEmpty();
    assertThat(client.catalogue()).isEmpty();
    for (String report : staff.catalogue()) {
      String path = "/api/reports/" + report;
      Problems.in(http.get(path, token)).are(404, "report-not-found");
      Problems.in(http.post(path + "/preview/", token, object())).are(404, "report-not-found");
      Problems.in(http.post(path + "/runs/", token, object().add("format", "csv")))
          .are(404, "report-not-found");
    }
    Problems.in(http.get(Reports.RUNS + run + "/file", null)).are(401, "not-authenticated");
  }

  @OnEveryServer
  void aScheduleIsChangedInTheVersionThatWasSeenAndEndedWithAReason(Server server)
      throws Exception {
    String token = Person.administrator(server).signIn().accessToken();
    String stranger = Person.registered(server).accessToken();
    ApiClient http = server.client();
    HttpResponse<String> made =
        http.post(
            SCHEDULES,
            token,
            object()
                .add("name", "Every Monday")
                .add("report", "payments-register")
                .add("parameters", object().add("period", "yesterday"))
                .add("format", "csv")
                .add("cadence", "weekly")
                .add("weekdays", Json.createArrayBuilder().add("monday"))
                .add("time", "06:30")
                .add("time_zone", "Europe/Moscow"));
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    String path = SCHEDULES + ApiClient.json(made).getString("id") + "/";
    String seen = made.headers().firstValue("ETag").orElseThrow();

    Problems.in(patch(http, path, stranger, seen)).are(404, "report-schedule-not-found");
    HttpResponse<String> renamed = patch(http, path, token, seen);
    assertThat(renamed.statusCode()).as(renamed.body()).isEqualTo(200);
    assertThat(ApiClient.json(renamed).getString("name")).isEqualTo("Renamed");
    assertThat(ApiClient.json(renamed).getString("time")).isEqualTo("06:30");
    assertThat(patch(http, path, token, seen).statusCode()).isEqualTo(412);

    Problems.in(delete(http, path, token)).are(422, "reason-required");
    assertThat(delete(http, path + "?reason=nobody+reads+it", stranger).statusCode())
        .isEqualTo(404);
    assertThat(delete(http, path + "?reason=nobody+reads+it", token).statusCode()).isEqualTo(204);
    Problems.in(http.get(path, token)).are(404, "report-schedule-not-found");
  }

  private static HttpResponse<String> patch(
      ApiClient http, String path, String token, String version) {
    return http.send(
        http.request(path, token)
            .header("Content-Type", "application/merge-patch+json")
            .header("If-Match", version)
            .method("PATCH", BodyPublishers.ofString("{\"name\":\"Renamed\"}"))
            .build());
  }

  private static HttpResponse<String> delete(ApiClient http, String path, String token) {
    return http.send(http.request(path, token).DELETE().build());
  }

  private static String text(Reports reports, Map<String, String> runs, String format)
      throws Exception {
    return new String(bytes(reports, runs, format), StandardCharsets.ISO_8859_1);
  }

  private static byte[] bytes(Reports reports, Map<String, String> runs, String format)
      throws Exception {
    HttpResponse<InputStream> answer = reports.open(runs.get(format));
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith(TYPES.get(format));
    assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
        .contains("." + format);
    return answer.body().readAllBytes();
  }

  private static String sheet(byte[] book) throws Exception {
    Path file = Files.createTempFile(Workspace.of("output"), "report", ".xlsx");
    Files.write(file, book);
    try (ZipFile zip = new ZipFile(file.toFile());
        InputStream sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
      return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static JsonObjectBuilder object() {
    return Json.createObjectBuilder();
  }
}
