package io.uprava.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Lists as files: what is on screen, all pages of it. */
@PagesTest
class ListExportsIT {

  /** More than a page of the list. */
  private static final int PAID = 60;

  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  @Test
  void aFilteredListIsExportedInItsOrderAndReadBack(Office office, Chromium chromium)
      throws Exception {
    insertPayments(office);
    try (Window window = chromium.window(office, "en", 1200)) {
      window.signIn(Colleague.accountant(office, "Irina"));
      window.open("/admin/payments?q=" + mark + "&status=PAID&sort=amount.desc&count=true");

      List<String> lines = Files.readAllLines(export(window, "CSV"), StandardCharsets.UTF_8);

      assertThat(lines.get(0)).contains("State,Amount,Received");
      List<Integer> amounts =
          lines.stream()
              .skip(1)
              .map(line -> line.replaceFirst(".*Paid,(\\d+)\\.00,.*", "$1"))
              .map(Integer::valueOf)
              .toList();
      assertThat(amounts).hasSize(PAID).isSortedAccordingTo(Comparator.reverseOrder());
      assertThat(window.page().locator(".facts").innerText()).contains("largest amount first");
      assertThat(window.complaints()).isEmpty();
    }
  }

  @Test
  void anImportTakesTheExportOfUsersBack(Office office, Chromium chromium) throws Exception {
    String email = Colleague.accountant(office, "=Ruslan");
    try (Window window = chromium.window(office, "ru", 1200)) {
      Page page = window.signIn(Office.ADMINISTRATOR).page();
      window.open("/admin/users?q=" + email.substring(1));
      Path csv = export(window, "CSV для повторного импорта");
      assertThat(Files.readString(csv)).contains("email;name;phone").contains("'=Ruslan");

      window.open("/admin/users/imports");
      page.locator("input[type=file]").setInputFiles(csv);
      page.locator("#upload\\:read").click();
      window.see("#rows");
      assertThat(page.locator("#rows .badge").allTextContents()).containsOnly("Без изменений");
      window.speak("en");
    }
  }

  @Test
  void deliveriesAreExportedOfTheirSubscriptionOnly(Office office, Chromium chromium)
      throws Exception {
    UUID subscription = insertDeliveries(office);
    UUID other = insertDeliveries(office);
    try (Window window = chromium.window(office, "en", 1200)) {
      window.signIn(Office.ADMINISTRATOR);
      window.open("/admin/webhook-subscriptions/" + subscription + "?status=FAILED");

      List<String> lines = Files.readAllLines(export(window, "JSON"), StandardCharsets.UTF_8);

      assertThat(lines)
          .hasSize(2)
          .allSatisfy(
              line -> assertThat(line).contains("\"failed\"", "example.org/" + subscription));
    } finally {
      removeDeliveries(office, subscription);
      removeDeliveries(office, other);
    }
  }

  @Test
  void aRefusalLeadsBackToTheListAsItWas(Office office, Chromium chromium) throws Exception {
    String person = Colleague.accountant(office, "Stepan");
    Rows.change(
        office,
        """
        INSERT INTO report_run (id, version, report, parameters, format, language, time_zone,
          byte_order_mark, requested_by, requested_at, state, queued_at, attempts, rows_done,
          total_estimated, heartbeat_at, node)
        SELECT gen_random_uuid(), 1, 'payments-register', '{}', 'CSV', 'EN', 'UTC', true, u.id, now(),
          'RUNNING', now(), 1, 0, false, now() + interval '1 hour', 'node-7'
        FROM app_user u, generate_series(1, 20) WHERE u.email = ?""",
        person);
    try (Window window = chromium.window(office, "en", 360)) {
      Page page = window.signIn(person).page();
      window.open("/admin/payments?q=Rent%20%26%20more&status=PAID&sort=amount.desc");
      menu(window).screenshot();
      window.picture("export-menu-360");
      assertThat(window.overflow()).isLessThanOrEqualTo(0);
      menu(window).locator("button:has-text('PDF')").click();

      window.see(".ui-messages-error:has-text('Too many of your reports are waiting already')");
      assertThat(page.url())
          .endsWith("/admin/payments?q=Rent+%26+more&status=PAID&sort=amount.desc");
      assertThat(page.locator("#filter-q").inputValue()).isEqualTo("Rent & more");
      assertThat(window.complaints()).isEmpty();
    } finally {
      Rows.change(office, "DELETE FROM report_run WHERE node = 'node-7' AND parameters = '{}'");
    }
  }

  /** Exports the list on screen and waits for the file. */
  private static Path export(Window window, String button) {
    Page page = window.page();
    menu(window).locator("button:has-text('" + button + "')").first().click();
    page.waitForURL(url -> url.contains("/admin/report-runs/"));
    window.see("#download");
    Download download = page.waitForDownload(() -> page.locator("#download").click());
    return download.path();
  }

  private static Locator menu(Window window) {
    Locator menu = window.page().locator("details.export");
    if (menu.getAttribute("open") == null) {
      menu.locator("summary").click();
    }
    return menu;
  }

  /** Two deliveries that failed and two that arrived; tells of which subscription. */
  private static UUID insertDeliveries(Office office) throws Exception {
    UUID id = UUID.randomUUID();
    Rows.change(
        office,
        """
        INSERT INTO webhook_subscription (id, version, url, event_types, description, status, secret,
          created_at, updated_at, failures)
        VALUES (?, 1, 'https://example.org/' || CAST(? AS uuid), '', '', 'PAUSED', '', now(), now(), 0)""",
        id,
        id);
    Rows.change(
        office,
        "INSERT INTO outgoing_event (id, version, type, created_at, body)"
            + " VALUES (?, 1, 'payment.paid', now(), '{}')",
        id);
    Rows.change(
        office,
        """
        INSERT INTO webhook_delivery (id, version, subscription_id, event_id, event_type, status,
          created_at, next_attempt_at, give_up_at, attempts, attempts_before, settled_at)
        SELECT gen_random_uuid(), 1, ?, ?, 'payment.paid',
          CASE WHEN i % 2 = 0 THEN 'FAILED' ELSE 'DELIVERED' END, now(), now(), now(), 1, 0, now()
        FROM generate_series(1, 4) AS i""",
        id,
        id);
    return id;
  }

  /** Other tests begin with nobody subscribed. */
  private static void removeDeliveries(Office office, UUID subscription) throws Exception {
    Rows.change(office, "DELETE FROM webhook_delivery WHERE subscription_id = ?", subscription);
    Rows.change(office, "DELETE FROM outgoing_event WHERE id = ?", subscription);
    Rows.change(office, "DELETE FROM webhook_subscription WHERE id = ?", subscription);
  }

  private void insertPayments(Office office) throws Exception {
    Rows.change(
        office,
        """
        INSERT INTO payment (id, version, client_name, amount, currency, description,
          metadata, capture_method, livemode, status, received_amount, refunded_amount,
          unknown_attempts, cancelled, link_hash, link_cipher, link_expires_at, timeline_length,
          created_at, updated_at)
        SELECT gen_random_uuid(), 1, 'Exported', 100 * i, 'usd', 'Rent ' || ?, '{}', 'AUTOMATIC', false,
          CASE WHEN i % 2 = 0 THEN 'PAID' ELSE 'FAILED' END, 0, 0, 0, false,
          decode(md5(random()::text), 'hex'), '\\x00', now(), 0, now(), now()
        FROM generate_series(1, ?) AS i""",
        mark,
        2 * PAID);
  }
}
