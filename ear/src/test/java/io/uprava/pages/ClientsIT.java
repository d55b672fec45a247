package io.uprava.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Clients in the browser: list, record, and where they are read from. */
@PagesTest
class ClientsIT {

  private static final int MANY = 60;
  private static final int MOST = 20;

  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  @Test
  void staffFindClientsByWhatTheyKnowOfThem(Office office, Chromium chromium) throws Exception {
    insert(office, mark, MANY);
    try (Window window = chromium.window(office, "en", 1200)) {
      window.signIn(Colleague.withRole(office, "Olga", "STAFF"));
      Page page = window.page();
      window.open("/admin/clients?q=" + mark + "&sort=name.asc&count=true");
      window.see("main:has-text('" + MANY + " clients')");
      assertThat(page.locator(".row-link").allTextContents()).hasSize(50).isSorted();
      assertThat(page.locator("#sources").innerText()).as("for administrators").isBlank();
      window.picture("clients");
      page.locator("a[rel=next]").click();
      window.see("[data-back]");
      assertThat(page.locator(".row-link").count()).isEqualTo(MANY - 50);

      window.open("/admin/clients?q=+4477009" + mark.hashCode() % 10 + "no-such-number");
      window.see("text=No client fits these conditions");
      window.open("/admin/clients?q=client60@" + mark);
      page.locator(".row-link").first().click();
      window.see("h1:has-text('60')");
      window.see(".notice:has-text('Deleted at the source')");
      window.see("#origins code:has-text('" + mark + "-60')");
      window.picture("client");
      assertThat(window.complaints()).isEmpty();
    } finally {
      remove(office);
    }
  }

  @Test
  void administratorsHaveContactsRead(Office office, Chromium chromium) throws Exception {
    UUID connection = UUID.randomUUID();
    Rows.change(
        office,
        """
        INSERT INTO provider_connection (id, version, provider, name, tags, account_host, state, generation,
          newest_number, failures, failure_days, created_at, updated_at)
        VALUES (?, 1, 'amocrm', ?, '', ?, 'OK', 1, 1, 0, 0, now(), now())""",
        connection,
        "Office " + mark,
        mark + ".amocrm.ru");
    String row = "#sources li:has-text('" + mark + "')";
    try (Window window = chromium.window(office, "ru", 360)) {
      window.signIn(Office.ADMINISTRATOR);
      window.open("/admin/clients");
      window.see(row + " button:has-text('Прочитать контакты')").click();
      window.see(row + " .badge:has-text('Прервано')");
      window.see(row + ":has-text('нет токена')");
      assertThat(window.overflow()).isLessThanOrEqualTo(0);
      window.picture("clients-360-ru");
      window.see(row + " button:has-text('Остановить чтение')").click();
      window.see(row + " .badge:has-text('Отменено')");
      assertThat(window.complaints()).isEmpty();
      window.speak("en");
    } finally {
      Rows.change(office, "DELETE FROM contact_import WHERE connection_id = ?", connection);
      Rows.change(office, "DELETE FROM connection_operation WHERE connection_id = ?", connection);
      Rows.change(office, "DELETE FROM provider_connection WHERE id = ?", connection);
    }
  }

  @Test
  void theListAsksOnceForAllRows(Office office, Chromium chromium) throws Exception {
    insert(office, mark + "-few", 1);
    insert(office, mark + "-many", MANY);
    try (Window window = chromium.window(office, "en", 1200);
        StatementLog log = office.statements()) {
      window.signIn(Colleague.withRole(office, "Petr", "STAFF"));
      window.open("/admin/clients");
      List<String> once = log.least(() -> fetch(window, mark + "-few"));
      List<String> often = log.least(() -> fetch(window, mark + "-many"));
      assertThat(often).hasSameSizeAs(once).hasSizeBetween(1, MOST);
    } finally {
      remove(office);
    }
  }

  private static void fetch(Window window, String q) {
    String address = window.page().url().replaceFirst("/admin.*", "/admin/clients?q=" + q);
    assertThat(window.page().request().get(address).status()).isEqualTo(200);
  }

  private void insert(Office office, String with, int rows) throws Exception {
    Rows.change(
        office,
        """
        WITH made AS (
          INSERT INTO client (id, version, name, source, source_updated_at, archived_at, created_at, updated_at,
            search_text)
          SELECT gen_random_uuid(), 1, 'Client ' || lpad(n::text, 3, '0') || ' ' || ?, 'AMOCRM', now(),
            CASE WHEN n = 60 THEN now() END, now() - n * interval '1 minute', now(),
            lower('client ' || n || ' ' || ? || ' +44770090000' || n || ' client' || n || '@' || ?)
          FROM generate_series(1, ?) AS n RETURNING id, name
        ), numbered AS (SELECT id, substr(name, 8, 3)::int AS n FROM made
        ), addresses AS (
          INSERT INTO client_address (client_id, kind, position, value, normal)
          SELECT id, 'PHONE', 1, '+44 7700 900' || lpad(n::text, 3, '0'), '+447700900' || lpad(n::text, 3, '0')
          FROM numbered
        )
        INSERT INTO client_origin (connection_id, external_id, client_id, source_updated_at, read_at)
        SELECT gen_random_uuid(), ? || '-' || n, id, now(), now() FROM numbered""",
        with,
        with,
        with,
        rows,
        with);
  }

  private void remove(Office office) throws Exception {
    Rows.change(office, "DELETE FROM client WHERE search_text LIKE ?", "%" + mark + "%");
  }
}
