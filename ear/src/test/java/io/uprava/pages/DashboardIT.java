package io.uprava.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Days long past, so that no other test's payments are among them. */
@PagesTest
class DashboardIT {

  private static final String PERIOD = "/admin?from=2019-03-01&to=2019-03-10";

  @Test
  void chartTableAndListTellTheSame(Office office, Chromium chromium) throws Exception {
    pay(office, "2019-03-05T23:30:00Z", "PAID", 1_250);
    pay(office, "2019-03-05T10:00:00Z", "PAID", 750);
    pay(office, "2019-03-05T10:00:00Z", "EXPIRED", 0);
    try (Window window = chromium.window(office, "en", 1200)) {
      Page page = window.signIn(Office.ADMINISTRATOR).page();
      window.open(PERIOD);

      assertThat(page.locator(".chart-states rect.series-0").count()).isEqualTo(1);
      assertThat(page.locator(".chart-states rect.series-4").count()).isEqualTo(1);
      page.locator(".chart-states summary").click();
      var day = page.locator(".chart-states tbody tr").nth(4);
      assertThat(day.locator("td").allTextContents()).containsExactly("2", "0", "0", "0", "1");
      assertThat(page.locator("body").innerText()).contains("67%").contains("20.00\u00a0CHF");

      day.locator("a").click();
      window.see("tr:has-text('CHF')");
      assertThat(page.locator("#payments tbody tr").count()).isEqualTo(3);
      assertThat(window.complaints()).isEmpty();
    }
  }

  @Test
  void periodLivesInTheAddressAndAnUnusableOneIsSaid(Office office, Chromium chromium) {
    try (Window window = chromium.window(office, "en", 1200)) {
      Page page = window.signIn(Office.ADMINISTRATOR).page();
      window.open("/admin");
      page.locator(".chip:has-text('90 days')").click();
      page.waitForURL(url -> url.endsWith("/admin?days=90"));
      assertThat(page.locator(".chip-active").textContent()).isEqualTo("90 days");

      window.open("/admin?from=2026-02-01&to=2026-01-01");
      window.see("text=The period ends before it begins.");
      assertThat(page.locator(".chip-active").textContent()).isEqualTo("30 days");

      window.open("/admin?from=2010-01-01&to=2010-01-31");
      window.see(".chart-states:has-text('Nothing happened in this period.')");
    }
  }

  @Test
  void searchingFurtherKeepsTheZoneWhoseDaysWereFollowed(Office office, Chromium chromium)
      throws Exception {
    pay(office, "2017-05-04T20:30:00Z", "PAID", 300);
    try (Window window = chromium.window(office, "en", 1200)) {
      Page page = window.signIn(Office.ADMINISTRATOR).page();
      window.open("/admin/payments?from=2017-05-05&to=2017-05-05&zone=Asia/Yekaterinburg");
      assertThat(page.locator("#payments tbody tr a").count()).isEqualTo(1);
      window.see(".filters:has-text('Days of Asia/Yekaterinburg')");
      page.locator("input[name=q]").fill("none has this");
      page.locator(".filters button").click();
      page.waitForURL(url -> url.contains("zone=Asia%2FYekaterinburg"));
    }
  }

  @Test
  void everyHealthCheckLeadsToThePageThatHelps(Office office, Chromium chromium) {
    try (Window window = chromium.window(office, "en", 1200)) {
      Page page = window.signIn(Office.ADMINISTRATOR).page();
      window.open("/admin");
      window.see("a.tile-name:has-text('Restore from a backup')");
      assertThat(page.locator("strong.tile-name").allTextContents()).isEmpty();
    }
  }

  @Test
  void isReadableInTheDarkOnANarrowScreen(Office office, Chromium chromium) throws Exception {
    pay(office, "2018-03-02T10:00:00Z", "DISPUTED", 900);
    try (Window window = chromium.window(office, "ru", 360)) {
      Page page = window.signIn(Office.ADMINISTRATOR).page();
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
      window.open("/admin?from=2018-03-01&to=2018-03-10");

      page.locator(".chart-states summary").click();
      assertThat(window.overflow()).isZero();
      assertThat(page.locator(".chart-states .bars").getAttribute("aria-hidden")).isEqualTo("true");
      assertThat(page.locator(".chart-states caption").textContent())
          .isEqualTo("Платежи по состояниям");
      window.picture("dashboard-dark");
    }
  }

  private static void pay(Office office, String at, String status, long received)
      throws SQLException {
    var database = office.database();
    UUID id = UUID.randomUUID();
    try (Connection connection =
            DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
        PreparedStatement statement =
            connection.prepareStatement(
                "INSERT INTO payment (id, version, amount, currency, description, metadata,"
                    + " capture_method, livemode, status, received_amount, refunded_amount,"
                    + " unknown_attempts, cancelled, link_hash, link_cipher, link_expires_at,"
                    + " timeline_length, created_at, updated_at) VALUES (?, 1, 1000, 'chf',"
                    + " 'Long ago', '{}', 'AUTOMATIC', false, ?, ?, 0, 0, false, ?, '', ?, 0, ?,"
                    + " ?)")) {
      Timestamp moment = Timestamp.from(Instant.parse(at));
      statement.setObject(1, id);
      statement.setString(2, status);
      statement.setLong(3, received);
      statement.setBytes(4, id.toString().getBytes());
      statement.setTimestamp(5, moment);
      statement.setTimestamp(6, moment);
      statement.setTimestamp(7, moment);
      statement.executeUpdate();
    }
  }
}
