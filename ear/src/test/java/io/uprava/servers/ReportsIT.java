package io.uprava.servers;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.io.InputStream;
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
