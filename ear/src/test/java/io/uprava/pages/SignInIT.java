package io.uprava.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@PagesTest
@Order(Integer.MAX_VALUE - 1)
class SignInIT {

  @Test
  void mailedCodeLeadsToThePageThatWasWanted(Office office, Chromium chromium) {
    try (Window window = chromium.window(office, "en", 1200)) {
      window.open("/admin/users?status=ACTIVE");
      assertThat(window.page().url()).contains("/login?continue=");

      window.signIn(Office.ADMINISTRATOR);

      assertThat(window.page().url()).endsWith("/admin/users?status=ACTIVE");
      window.see("text=" + Office.ADMINISTRATOR);
      assertThat(window.complaints()).isEmpty();
    }
  }

  @Test
  void wrongCodeIsRefusedAndTheRightOneStillWorks(Office office, Chromium chromium) {
    try (Window window = chromium.window(office, "en", 1200)) {
      window.askForCode(Office.ADMINISTRATOR);
      String code = office.mailbox(Office.ADMINISTRATOR).code();

      window.type(code.equals("000000") ? "111111" : "000000");
      window.see(".ui-messages-error");

      window.type(code);
      window.see(".user-menu");
    }
  }

  @Test
  void keepsTheWaitingCodeAndWhoIsSignedInAcrossARestart(Office office, Chromium chromium)
      throws Exception {
    String waiting = Colleague.accountant(office, "Wilma");
    try (Window window = chromium.window(office, "en", 1200);
        Window other = chromium.window(office, "en", 1200)) {
      window.signIn(Office.ADMINISTRATOR);
      window.open("/me");
      other.askForCode(waiting);
      String code = office.mailbox(waiting).code();

      office.restart();

      other.type(code);
      other.see(".user-menu");
      window.page().locator("#profile\\:save").click();
      window.see("text=has been loaded anew");
      assertThat(window.page().url()).endsWith("/me");
      window.open("/admin/users");
      window.see("#users");
      assertThat(window.page().url()).endsWith("/admin/users");
    }
  }

  @Test
  void signingOutEndsTheSession(Office office, Chromium chromium) {
    try (Window window = chromium.window(office, "en", 1200)) {
      window.signIn(Office.ADMINISTRATOR);

      window.page().locator(".user-menu summary").click();
      window.page().locator(".user-menu form button").first().click();
      window.see("text=You are signed out.");

      window.open("/admin");
      assertThat(window.page().url()).contains("/login");
    }
  }

  @Test
  void leadsNowhereElseAfterwards(Office office, Chromium chromium) {
    try (Window window = chromium.window(office, "en", 1200)) {
      window.open("/login?continue=//evil.example/");

      window.signIn(Office.ADMINISTRATOR);

      assertThat(window.page().url()).isEqualTo(office.address() + "/admin");
    }
  }

  @Test
  void cookiesAreOutOfReachOfScriptsAndOtherSites(Office office, Chromium chromium) {
    try (Window window = chromium.window(office, "en", 1200)) {
      window.signIn(Office.ADMINISTRATOR);
      window.open("/me");

      assertThat(window.page().context().cookies())
          .isNotEmpty()
          .allSatisfy(
              cookie -> {
                assertThat(cookie.httpOnly).as(cookie.name).isTrue();
                assertThat(cookie.sameSite).as(cookie.name).isNotNull();
              })
          .extracting((Cookie cookie) -> cookie.name)
          .contains("upr_session");
    }
  }

  @Test
  void registersByTheMailedCode(Office office, Chromium chromium) {
    String person = "newcomer@uprava.local";
    try (Window window = chromium.window(office, "ru", 1200)) {
      window.open("/register");
      window.page().locator("#account\\:name").fill("Новый Человек");
      window.page().locator("#account\\:email").fill(person);
      window.page().locator("#account\\:start").click();
      window.see(".code-input");

      window.type(office.mailbox(person).code());

      window.page().waitForURL(url -> url.endsWith("/me"));
      assertThat(window.page().locator("#profile\\:name").inputValue()).isEqualTo("Новый Человек");
      assertThat(window.open("/admin").status()).isEqualTo(404);
    }
  }
}
