package io.uprava.servers;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Collections;

/**
 * A report that takes longer than the pauses between redeploys: one run, one file, all its rows.
 */
final class WatchedReports extends Watched {

  private static final int ROWS = 60_000;
  private static final Duration PIECE = Duration.ofSeconds(2);

  private final Server server;
  private ReportRows rows;
  private String run;

  WatchedReports(Server server) {
    this.server = server;
  }

  @Override
  String name() {
    return "reports";
  }

  @Override
  long count() {
    return rows.count();
  }

  @Override
  void begin() throws Exception {
    rows = ReportRows.in(server.database(), ROWS);
    rows.slowDown(PIECE);
    run = reports().start("csv");
  }

  @Override
  void lookBack() throws Exception {
    rows.speedUp();
    Reports reports = reports();
    JsonObject ended = reports.awaitFile(run);
    lostUnless(ended.getInt("attempts") > 1, "the report was over before the first redeploy");
    reports.file(run).isAllOf(rows);
    int times = Collections.frequency(reports.history(), run);
    lostUnless(times == 1, "the report is there " + times + " times");
    long losses =
        server.database().number("SELECT losses FROM report_run WHERE id = '" + run + "'");
    lostUnless(losses == 0, losses + " redeploys were taken for crashes");
    rows.remove();
  }

  private Reports reports() throws Exception {
    return new Reports(server, Person.administrator(server).signIn().accessToken());
  }
}
