package io.uprava.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@PagesTest
class EveryPageIT {

  private static final List<String> PUBLIC =
      List.of(
          "/login",
          "/register",
          "/no/such/page",
          "/connect/nobody-made-a-link-like-this-one",
          "/connect/done?provider=amocrm",
          "/connect/done?provider=amocrm&refusal=authorisation-refused");
  private static final List<String> SIGNED_IN =
      List.of(
          "/me",
          "/admin",
          "/admin?days=365",
          "/admin/clients",
          "/admin/clients?state=ARCHIVED&source=AMOCRM&sort=name.asc",
          "/admin/users",
          "/admin/users/new",
          "/admin/users/imports",
          "/admin/sign-ins",
          "/admin/api-keys",
          "/admin/audit",
          "/admin/migrations",
          "/admin/mail",
          "/admin/vault",
          "/admin/connections/invite",
          "/admin/connections/import",
          "/admin/payments",
          "/admin/payments?count=true&status=PAID",
          "/admin/payments/new",
          "/admin/payment-gaps",
          "/admin/payment-gaps?status=APPLIED&kind=BEHIND",
          "/admin/webhooks",
          "/admin/webhooks?status=FAILED&provider=STRIPE",
          "/admin/webhook-subscriptions",
          "/admin/connections",
          "/admin/connections?attention=true&state=FROZEN",
          "/admin/connections/calendar",
          "/admin/connections/connect",
          "/admin/reports",
          "/admin/reports/payments-register?preview=true&with.period=days",
          "/admin/reports/payments-summary",
          "/admin/reports/users?preview=true&with.period=this-year",
          "/admin/report-runs",
          "/admin/report-runs?state=FAILED",
          "/admin/report-schedules",
          "/admin/report-schedules?state=PAUSED",
          "/admin/report-schedules/new",
          "/admin/report-schedules/new?report=payments-summary");

  /** What a key looks like where its text should be: two words joined by a dot or underscore. */
  private static final Pattern RAW_KEY =
      Pattern.compile("\\?\\?\\?|\\b[a-z]+_[a-z_]+\\.[a-z_.]+|#\\{|\\{[a-z]+}");

  /** Types of Stripe's events look the same and are not ours to translate. */
  private static final Pattern EVENT_TYPE =
      Pattern.compile("(payment_intent|charge|refund|checkout)\\.[a-z_.]+");

  @ParameterizedTest
  @ValueSource(strings = {"en", "ru"})
  void fitsANarrowScreenAndIsWhollyTranslated(String language, Office office, Chromium chromium)
      throws Exception {
    List<String> faults = new ArrayList<>();
    try (Window window = chromium.window(office, language, 360)) {
      for (String path : PUBLIC) {
        look(window, path, language, faults);
      }
      window.open("/login");
      window.signIn(Office.ADMINISTRATOR);
      for (String path : SIGNED_IN) {
        look(window, path, language, faults);
      }
      window.open("/admin/users");
      look(
          window,
          window.page().locator(".row-link").first().getAttribute("href"),
          language,
          faults);
      look(window, InboundEvent.store(office).path(), language, faults);
      look(window, "/admin/payments/" + paid(office, window), language, faults);
      String link = window.page().locator(".secret-row code").textContent().strip();
      look(window, link.substring(office.address().length()), language, faults);
      look(window, reported(window), language, faults);
      look(window, new Account(office).connected(window), language, faults);
      faults.addAll(window.complaints().stream().filter(said -> !said.contains("404")).toList());
    }
    assertThat(faults).isEmpty();
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

  private static void look(Window window, String path, String language, List<String> faults)
      throws Exception {
    Response answer = window.open(path);
    String where = language + " " + path + ": ";
    int expected = path.equals("/no/such/page") ? 404 : 200;
    if (answer.status() != expected) {
      faults.add(where + "status " + answer.status());
    }
    String policy = answer.headerValue("content-security-policy");
    if (policy == null || !policy.contains("nonce-") || scriptsInline(policy)) {
      faults.add(where + "policy " + policy);
    }
    if (window.overflow() > 0) {
      faults.add(where + window.overflow() + " pixels too wide");
    }
    String shown = EVENT_TYPE.matcher(window.page().locator("body").innerText()).replaceAll("");
    var raw = RAW_KEY.matcher(shown);
    if (raw.find()) {
      faults.add(where + "untranslated " + raw.group());
    }
    window.picture(language + path.replaceAll("[^a-z]+", "-"));
  }

  private static boolean scriptsInline(String policy) {
    return policy.substring(policy.indexOf("script-src")).contains("unsafe-");
  }
}
