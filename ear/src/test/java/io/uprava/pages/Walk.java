package io.uprava.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One person who opens every page and writes down what is wrong with it. */
public final class Walk {

  static final List<String> PUBLIC =
      List.of(
          "/login",
          "/register",
          "/no/such/page",
          "/connect/nobody-made-a-link-like-this-one",
          "/connect/done?provider=amocrm",
          "/connect/done?provider=amocrm&refusal=authorisation-refused");

  /** What the menu leads to, and what is one step further. */
  public static final List<String> SIGNED_IN =
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

  /** Lists whose lines lead to pages of their own. */
  public static final List<String> LISTS =
      List.of(
          "/admin/users",
          "/admin/payments",
          "/admin/webhooks",
          "/admin/connections",
          "/admin/report-runs",
          "/admin/report-schedules");

  /** What a key looks like where its text should be: two words joined by a dot or underscore. */
  private static final Pattern RAW_KEY =
      Pattern.compile("\\?\\?\\?|\\b[a-z]+_[a-z_]+\\.[a-z_.]+|#\\{|\\{[a-z]+}");

  /** Types of Stripe's events look the same and are not ours to translate. */
  private static final Pattern EVENT_TYPE =
      Pattern.compile("(payment_intent|charge|refund|checkout)\\.[a-z_.]+");

  private final Window window;
  private final String language;
  private final List<String> faults = new ArrayList<>();

  /**
   * @param window of somebody who sees the pages in that language
   */
  public Walk(Window window, String language) {
    this.window = window;
    this.language = language;
  }

  /** What was found wrong, each with its page; errors in the console are among it. */
  public List<String> faults() {
    List<String> all = new ArrayList<>(faults);
    window.complaints().stream().filter(said -> !said.contains("404")).forEach(all::add);
    return all;
  }

  /** Opens a page that must be there. */
  public void look(String path) {
    look(path, 200);
  }

  void look(String path, int expected) {
    Response answer = window.open(path);
    if (answer.status() != expected) {
      note(path, "status " + answer.status());
    }
    String policy = answer.headerValue("content-security-policy");
    if (policy == null || !policy.contains("nonce-") || scriptsInline(policy)) {
      note(path, "policy " + policy);
    }
    if (window.overflow() > 0) {
      note(path, window.overflow() + " pixels too wide");
    }
    String shown = EVENT_TYPE.matcher(window.page().locator("body").innerText()).replaceAll("");
    Matcher raw = RAW_KEY.matcher(shown);
    if (raw.find()) {
      note(path, "untranslated " + raw.group());
    }
  }

  /** Opens what the first line of the list leads to. */
  public void lookAtFirstOf(String list) {
    window.open(list);
    look(window.see(".row-link").getAttribute("href"));
  }

  /** Opens a list, has it narrowed down by a text that nothing has, and sees that it says so. */
  public void filter(String list) {
    window.open(list);
    window.page().locator(".filters [name=q]").fill("nobody-is-called-like-this");
    window.page().locator(".filters button[type=submit]").first().click();
    window.page().waitForURL(url -> url.contains("q=nobody-is-called-like-this"));
    if (window.page().locator(".row-link").count() > 0) {
      note(list, "is not narrowed down");
    }
  }

  /** Notes what the menu leads to and this walk does not know. */
  public void knowsTheMenu() {
    window.open("/admin");
    for (String path :
        window.page().locator("#sidenav a").all().stream().map(Walk::path).toList()) {
      if (!SIGNED_IN.contains(path)) {
        note(path, "is in the menu and on no list of pages");
      }
    }
  }

  private static String path(Locator link) {
    return link.getAttribute("href");
  }

  private void note(String path, String fault) {
    faults.add(language + " " + path + ": " + fault);
  }

  private static boolean scriptsInline(String policy) {
    return policy.substring(policy.indexOf("script-src")).contains("unsafe-");
  }
}
