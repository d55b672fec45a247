package io.uprava.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From the catalogue to the file. */
@PagesTest
class ReportsIT {

  @Test
  void aReportIsChosenLookedAtRunAndDownloaded(Office office, Chromium chromium) throws Exception {
    String client = "client-" + UUID.randomUUID();
    pay(office, client, 3);
    try (Window window = chromium.window(office, "en", 1200)) {
      Page page = window.signIn(Colleague.accountant(office, "Nina")).page();
      window.open("/admin/reports");
      assertThat(page.locator(".tile:has-text('Audit extract')").count()).isZero();
      page.locator(".tile:has-text('Payments register')").click();
      assertThat(page.locator("select[name='with.period']").inputValue()).isEqualTo("this-month");
      page.locator("[name='with.client']").fill(client);
      page.locator("[name='with.status'][value=paid]").check();

      page.locator("button[name=preview]").click();
      window.see("#preview");
      assertThat(page.locator("#preview tbody tr").count()).isEqualTo(3);
      assertThat(page.locator("#preview tbody tr").first().innerText()).contains("1,234.56");
      assertThat(page.url()).contains("with.client=" + client);

      page.locator("button[formmethod=post]").click();
      window.see("#download");
      assertThat(page.url()).contains("/admin/report-runs/");
      Download download = page.waitForDownload(() -> page.locator("#download").click());
      assertThat(download.suggestedFilename()).endsWith(".csv");
      List<String> lines = Files.readAllLines(download.path(), StandardCharsets.UTF_8);
      assertThat(lines).hasSize(4);
      assertThat(lines.subList(1, 4))
          .allSatisfy(line -> assertThat(line).contains("1234.56", client));

      page.locator("text=Change the choice").click();
      window.see("#report");
      assertThat(page.locator("[name='with.client']").inputValue()).isEqualTo(client);
      assertThat(page.locator("[name='with.status'][value=paid]").isChecked()).isTrue();
      assertThat(page.locator("[name='with.status'][value=failed]").isChecked()).isFalse();
      assertThat(window.complaints()).isEmpty();
    }
  }

  @Test
  void aFileIsHandedOutInPartsAndNotTwice(Office office, Chromium chromium) throws Exception {
    try (Window window = chromium.window(office, "en", 1200)) {
      Page page = window.signIn(Colleague.accountant(office, "Olga")).page();
      String file = office.address() + file(window);
      APIResponse whole = page.request().get(file);
      byte[] all = whole.body();
      String tag = whole.headers().get("etag");
      assertThat(whole.status()).isEqualTo(200);
      assertThat(all).hasSizeGreaterThan(20);
      assertThat(whole.headers())
          .containsEntry("accept-ranges", "bytes")
          .containsEntry("content-type", "text/csv;charset=UTF-8");
      assertThat(whole.headers().get("content-disposition"))
          .startsWith("attachment; filename=\"payments-register.csv\"");

      APIResponse part = page.request().get(file, header("Range", "bytes=5-14"));
      assertThat(part.status()).isEqualTo(206);
      assertThat(part.headers()).containsEntry("content-range", "bytes 5-14/" + all.length);
      assertThat(part.body()).isEqualTo(Arrays.copyOfRange(all, 5, 15));
      assertThat(page.request().get(file, header("If-None-Match", tag)).status()).isEqualTo(304);
      assertThat(page.request().get(file, header("Range", "bytes=" + all.length + "-")).status())
          .isEqualTo(416);
      APIResponse head = page.request().head(file);
      assertThat(head.headers()).containsEntry("content-length", "" + all.length);
      assertThat(
              Rows.texts(
                  office,
                  "SELECT new_value ->> 'bytes' FROM audit_entry WHERE action = 'report.downloaded'"
                      + " AND subject_id = ? ORDER BY position",
                  file.substring(file.lastIndexOf('/') + 1)))
          .containsExactly("0-" + (all.length - 1), "5-14");
    }
  }

  @Test
  void othersFilesAndRunsDoNotExistAndALinkNeedsSignIn(Office office, Chromium chromium)
      throws Exception {
    String owner = Colleague.accountant(office, "Pavel");
    String file;
    try (Window window = chromium.window(office, "en", 1200)) {
      window.signIn(owner);
      file = file(window);
    }
    String run = file.replace("report-files", "report-runs");
    String unknown = "/admin/report-files/" + UUID.randomUUID();
    for (String role : List.of("ACCOUNTANT", "STAFF", "CLIENT")) {
      try (Window window = chromium.window(office, "en", 1200)) {
        Page page = window.signIn(Colleague.withRole(office, "Stranger", role)).page();
        for (String path : List.of(file, run, unknown)) {
          APIResponse answer = page.request().get(office.address() + path);
          assertThat(answer.status()).as(role + " " + path).isEqualTo(404);
          assertThat(answer.headers()).doesNotContainKey("etag");
        }
      }
    }
    try (Window window = chromium.window(office, "en", 1200)) {
      window.open(file);
      assertThat(window.page().url()).contains("/login?continue=");
      window.signIn(owner);
      window.see("#download");
      assertThat(window.page().url()).endsWith(run);
    }
  }

  @Test
  void nobodySeesReportsOfOthersTrades(Office office, Chromium chromium) throws Exception {
    try (Window window = chromium.window(office, "en", 1200)) {
      Page page = window.signIn(Colleague.withRole(office, "Rosa", "STAFF")).page();
      window.open("/admin/reports");
      window.see("a[href$='/admin/reports/clients']");
      assertThat(page.locator("a[href*='/admin/reports/']").count()).isEqualTo(1);
      assertThat(window.open("/admin/reports/payments-register").status()).isEqualTo(404);
      assertThat(window.open("/admin/report-runs").status()).isEqualTo(200);
      window.see("text=No report has been run yet");
    }
  }

  @Test
  void aChoiceThatCannotBeIsSaidInItsForm(Office office, Chromium chromium) throws Exception {
    try (Window window = chromium.window(office, "ru", 1200)) {
      Page page = window.signIn(Colleague.accountant(office, "Sofia")).page();
      window.open("/admin/reports/payments-register");
      page.locator("select[name='with.period']").selectOption("days");
      page.locator("[name='with.period.from']").fill("2026-02-01");
      page.locator("[name='with.period.to']").fill("2026-01-01");
      page.locator("button[formmethod=post]").click();
      window.see(".ui-messages:has-text('Недопустимое значение параметра Период')");
      assertThat(page.url()).contains("/admin/reports/payments-register?");
      assertThat(page.locator("[name='with.period.from']").inputValue()).isEqualTo("2026-02-01");
      assertThat(window.complaints()).isEmpty();
    }
  }

  /** Has a report made and tells where its file is. */
  private static String file(Window window) {
    window.open("/admin/reports/payments-register?with.period=yesterday");
    window.page().locator("button[formmethod=post]").click();
    return window.see("#download").getAttribute("href");
  }

  private static RequestOptions header(String name, String value) {
    return RequestOptions.create().setHeader(name, value);
  }

  private static void pay(Office office, String client, int payments) throws SQLException {
    Rows.change(
        office,
        """
        INSERT INTO payment (id, version, client_name, amount, currency, description,
          metadata, capture_method, livemode, status, received_amount, refunded_amount,
          unknown_attempts, cancelled, link_hash, link_cipher, link_expires_at, timeline_length,
          created_at, updated_at)
        SELECT gen_random_uuid(), 1, ?, 123456, 'usd', 'Reported', '{}', 'AUTOMATIC', false,
          'PAID', 123456, 0, 0, false, decode(md5(random()::text), 'hex'), '\\x00', now(), 0, now(), now()
        FROM generate_series(1, ?)""",
        client,
        payments);
  }
}
