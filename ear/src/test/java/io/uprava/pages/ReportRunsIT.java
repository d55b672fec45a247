package io.uprava.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Runs as people watch them, leave them, come back to them and call them off. */
@PagesTest
@Order(2)
class ReportRunsIT {

  private static final String SLOW = "reconciliation_gap";
  private static final int MANY = 60;
  private static final int MOST = 20;

  @Test
  void aRunGoesOnWhileNobodyLooks(Office office, Chromium chromium) throws Exception {
    try (Window window = chromium.window(office, "en", 1200)) {
      Page page = window.signIn(Colleague.accountant(office, "Tanya")).page();
      String run;
      try (Connection lock = Rows.lock(office, SLOW)) {
        run = start(window);
        window.see(".badge:has-text('Running')");
        assertThat(page.locator("progress").isVisible()).isTrue();
        window.open("/admin/payments");
        window.open(run);
        window.see(".badge:has-text('Running')");
        lock.rollback();
      }
      window.see("#download");
      assertThat(page.locator("progress").count()).isZero();
      assertThat(page.locator("#stop\\:cancel").count()).isZero();

      page.locator("button[name=again]").click();
      page.waitForURL(url -> !url.endsWith(run) && url.contains("/admin/report-runs/"));
      window.see("#download");
      window.open("/admin/report-runs");
      assertThat(page.locator("#runs tbody tr").count()).isEqualTo(2);
      assertThat(page.locator("#filter-person").count()).isZero();
      assertThat(window.complaints()).isEmpty();
    }
  }

  @Test
  void aRunIsCalledOffInTheMidstOfItsQuery(Office office, Chromium chromium) throws Exception {
    try (Window window = chromium.window(office, "en", 1200);
        Connection lock = Rows.lock(office, SLOW)) {
      Page page = window.signIn(Colleague.accountant(office, "Ulyana")).page();
      String run = start(window);
      window.see(".badge:has-text('Running')");
      page.locator("#stop\\:cancel").click();
      window.see(".badge:has-text('Called off')");
      assertThat(page.locator("#download").count()).isZero();
      APIResponse file =
          page.request().get(office.address() + run.replace("report-runs", "report-files"));
      assertThat(file.url()).as("no file leads to the run").endsWith(run);
      assertThat(window.complaints()).isEmpty();
      lock.rollback();
    }
  }

  @Test
  void progressOfAnotherNodeShowsByItselfAndAFailureSaysWhatToDo(Office office, Chromium chromium)
      throws Exception {
    String person = Colleague.accountant(office, "Vlada");
    UUID run = UUID.randomUUID();
    add(office, run, person, "payments-register", "RUNNING", 1);
    Rows.change(
        office,
        """
        UPDATE report_run SET node = 'node-7', started_at = now(), attempts = 2, total_estimated = true,
          rows_done = 300, rows_total = 1000, heartbeat_at = now() + interval '1 hour' WHERE id = ?""",
        run);
    try (Window window = chromium.window(office, "en", 1200)) {
      Page page = window.signIn(person).page();
      window.open("/admin/report-runs/" + run);
      window.see("[role=status]:has-text('300 of about 1,000 rows')");
      assertThat(page.locator("progress").getAttribute("value")).isEqualTo("30");
      assertThat(page.locator(".facts").innerText()).contains("node-7");

      Rows.change(office, "UPDATE report_run SET rows_done = 650 WHERE id = ?", run);
      window.see("progress[value='65']");

      Rows.change(
          office,
          """
          UPDATE report_run SET state = 'FAILED', error = 'too-large', error_limit = 512,
            finished_at = now(), heartbeat_at = NULL WHERE id = ?""",
          run);
      window.see(".notice-danger:has-text('larger than 512 MB. Choose a shorter period.')");
      assertThat(page.locator("progress").count()).isZero();
      assertThat(window.complaints()).isEmpty();
    }
  }

  @Test
  void administratorsSeeTheRunsOfAllAndFindThoseOfOne(Office office, Chromium chromium)
      throws Exception {
    String person = Colleague.accountant(office, "Xenia");
    add(office, UUID.randomUUID(), person, "payments-register", "FAILED", 1);
    add(office, UUID.randomUUID(), person, "payments-summary", "CANCELLED", 1);
    try (Window window = chromium.window(office, "en", 1200)) {
      Page page = window.signIn(Office.ADMINISTRATOR).page();
      window.open("/admin/report-runs");
      page.locator("#filter-person").selectOption(new SelectOption().setLabel("Xenia"));
      page.waitForURL(url -> url.contains("person="));
      assertThat(page.locator("#runs tbody tr").count()).isEqualTo(2);
      page.locator("#filter-state").selectOption("CANCELLED");
      page.waitForURL(url -> url.contains("state=CANCELLED"));
      assertThat(page.locator("#runs tbody tr").count()).isEqualTo(1);
      assertThat(page.locator("#runs tbody tr").innerText()).contains("Payments summary", "Xenia");
      assertThat(window.complaints()).isEmpty();
    }
  }

  @Test
  void theHistoryAsksAsOftenForManyRunsAsForOne(Office office, Chromium chromium) throws Exception {
    String person = Colleague.accountant(office, "Zoya");
    add(office, UUID.randomUUID(), person, "queried-once", "FAILED", 1);
    add(office, UUID.randomUUID(), person, "queried-often", "FAILED", MANY);
    try (Window window = chromium.window(office, "en", 1200);
        StatementLog log = office.statements()) {
      window.signIn(Office.ADMINISTRATOR);
      String path = office.address() + "/admin/report-runs?report=queried-";
      int small = length(window, path + "once");
      assertThat(length(window, path + "often")).isGreaterThan(small);
      List<String> once = log.least(() -> length(window, path + "once"));
      List<String> often = log.least(() -> length(window, path + "often"));
      assertThat(often).hasSameSizeAs(once).hasSizeBetween(1, MOST);
    }
  }

  /** Asks for the report that reads the slow table; the address of its run. */
  private static String start(Window window) {
    window.open("/admin/reports/stripe-reconciliation");
    window.page().locator("button[formmethod=post]").click();
    window.see("#record");
    return window.page().url().replaceFirst("^https?://[^/]+", "");
  }

  private static int length(Window window, String address) {
    APIResponse answer = window.page().request().get(address);
    assertThat(answer.status()).isEqualTo(200);
    return answer.text().length();
  }

  private static void add(
      Office office, UUID id, String person, String report, String state, int runs)
      throws SQLException {
    Rows.change(
        office,
        """
        INSERT INTO report_run (id, version, report, parameters, format, language, time_zone,
          byte_order_mark, requested_by, requested_at, state, queued_at, attempts, rows_done,
          total_estimated, error)
        SELECT CASE n WHEN 1 THEN ? ELSE gen_random_uuid() END, 1, ?, '{}', 'CSV', 'EN', 'UTC', true,
          (SELECT id FROM app_user WHERE email = ?), now(), ?, now(), 1, 0, false,
          CASE ? WHEN 'FAILED' THEN 'failed' END
        FROM generate_series(1, ?) n""",
        id,
        report,
        person,
        state,
        state,
        runs);
  }
}
