package io.uprava.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@PagesTest
@Order(1)
class EveryPageIT {

  @ParameterizedTest
  @ValueSource(strings = {"en", "ru"})
  void fitsANarrowScreenAndIsWhollyTranslated(String language, Office office, Chromium chromium)
      throws Exception {
    try (Window window = chromium.window(office, language, 360)) {
      Walk walk = new Walk(window, language);
      for (String path : Walk.PUBLIC) {
        look(walk, window, path, language);
      }
      window.open("/login");
      window.signIn(Office.ADMINISTRATOR);
      for (String path : Walk.SIGNED_IN) {
        look(walk, window, path, language);
      }
      walk.knowsTheMenu();
      for (String path : records(office, window)) {
        look(walk, window, path, language);
      }
      assertThat(walk.faults()).isEmpty();
    }
  }

  @Test
  void languageOfThePersonFollowsTheSwitch(Office office, Chromium chromium) {
    try (Window window = chromium.window(office, "en", 1200)) {
      Page page = window.signIn(Office.ADMINISTRATOR).page();

      window.speak("ru");
      window.open("/admin/users");
      assertThat(page.locator("h1").textContent()).isEqualTo("Пользователи");

      window.speak("en");
      assertThat(page.url()).endsWith("/admin/users");
      assertThat(page.locator("h1").textContent()).isEqualTo("Users");
    }
  }

  @Test
  void darkIsRememberedAndServedWithoutAFlash(Office office, Chromium chromium) {
    try (Window window = chromium.window(office, "en", 1200)) {
      window.open("/login");
      window.page().locator("button[name=theme][value=dark]").click();
      Response answer = window.open("/register");

      assertThat(answer.text()).contains("data-theme=\"dark\"");
      assertThat(window.page().evaluate("getComputedStyle(document.body).backgroundColor"))
          .isEqualTo("rgb(14, 19, 29)");
    }
  }

  /** Pages of single things, made for this look. */
  private static List<String> records(Office office, Window window) throws SQLException {
    List<String> paths = new ArrayList<>();
    window.open("/admin/users");
    paths.add(window.page().locator(".row-link").first().getAttribute("href"));
    paths.add(InboundEvent.store(office).path());
    paths.add("/admin/payments/" + paid(office, window));
    String link = window.page().locator(".secret-row code").textContent().strip();
    paths.add(link.substring(office.address().length()));
    paths.add(reported(window));
    paths.add(new Account(office).connected(window));
    return paths;
  }

  /** A payment that was paid. */
  private static String paid(Office office, Window window) {
    Till till = new Till(office, window);
    String payment = till.ask("1250.50", "Water in March");
    till.pay(payment);
    window.see(".facts .badge-success");
    return payment;
  }

  /** Address of a report that is ready. */
  private static String reported(Window window) {
    window.open("/admin/reports/payments-register?with.period=this-year");
    window.page().locator("button[formmethod=post]").click();
    window.see("#download");
    return window.page().url().replaceFirst("^https?://[^/]+", "");
  }

  private static void look(Walk walk, Window window, String path, String language)
      throws IOException {
    walk.look(path, path.equals("/no/such/page") ? 404 : 200);
    window.picture(language + path.replaceAll("[^a-z]+", "-"));
  }
}
