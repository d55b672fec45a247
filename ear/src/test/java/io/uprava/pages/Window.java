package io.uprava.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A person at a browser, who also notes what the browser complains about. */
public final class Window implements AutoCloseable {

  private static final double PATIENCE_MILLIS = 60_000;
  private static final int SERVER_FAILS = 500;

  private final Site site;
  private final BrowserContext context;
  private final Page page;
  private final String language;
  private final List<String> complaints = new ArrayList<>();

  Window(Site site, BrowserContext context, String language) {
    this.site = site;
    this.language = language;
    this.context = context;
    context.setDefaultTimeout(PATIENCE_MILLIS);
    context.setDefaultNavigationTimeout(PATIENCE_MILLIS);
    this.page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(page.url() + ": " + message.text());
          }
        });
    page.onResponse(
        answer -> {
          if (answer.status() >= SERVER_FAILS) {
            complaints.add(answer.url() + ": status " + answer.status());
          }
        });
    page.onPageError(error -> complaints.add(page.url() + ": " + error));
  }

  public Page page() {
    return page;
  }

  /** Errors in the console and failures of the server since the window was opened. */
  public List<String> complaints() {
    return complaints;
  }

  public Response open(String path) {
    return page.navigate(site.address() + path);
  }

  /** Asks for a code and stops before it is typed. */
  Window askForCode(String person) {
    site.emptied(person);
    if (!page.url().contains("/login")) {
      open("/login");
    }
    page.locator("input[type=email]").fill(person);
    page.locator("form#address button[type=submit]").click();
    see(".code-input");
    return this;
  }

  /** Chooses a language by the switch in the top bar. */
  public Window speak(String wanted) {
    page.locator("button[name=language][value=" + wanted + "]").click();
    see("html[lang=" + wanted + "]");
    return this;
  }

  /** Signs in, waits for the page that follows, and has it in the language of this window. */
  public Window signIn(String person) {
    askForCode(person);
    type(site.mailbox(person).code());
    page.waitForURL(url -> !url.contains("/login"));
    return language.equals(page.locator("html").getAttribute("lang")) ? this : speak(language);
  }

  /** Types a code; the last digit sends it. */
  void type(String code) {
    page.locator(".code-input:visible").pressSequentially(code);
  }

  public Locator see(String selector) {
    Locator found = page.locator(selector).first();
    assertThat(found).isVisible(new IsVisibleOptions().setTimeout(PATIENCE_MILLIS));
    return found;
  }

  /** Does what is behind a button and asks for a reason in a dialog. */
  public void confirm(String button, String dialog, String reason) {
    page.locator(button).click();
    page.locator("#" + dialog + "Form textarea").fill(reason);
    page.locator("#" + dialog + "Form\\:" + dialog + "Do").click();
  }

  /** How many pixels the page is wider than the window. */
  int overflow() {
    return ((Number) page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
        .intValue();
  }

  void picture(String name) throws IOException {
    page.screenshot(new ScreenshotOptions().setPath(site.picture(name)).setFullPage(true));
  }

  @Override
  public void close() {
    context
        .cookies()
        .forEach(cookie -> site.secrecy().keep("the cookie " + cookie.name, secret(cookie.value)));
    context.close();
  }

  /** A cookie may name a record behind its key. */
  private static String secret(String cookie) {
    return cookie.replaceFirst("\\.[0-9a-f-]{36}$", "");
  }
}
