package io.uprava.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A token that cannot be renewed, of a service that does not answer: it can be asked again. */
@PagesTest
class UnansweredConnectionIT {

  @AfterEach
  void leaveNothingThatNeedsSomebody(Office office) throws Exception {
    Rows.forgetConnections(office);
  }

  @Test
  void theListAndItsOwnPageOfferToTestIt(Office office, Chromium chromium) throws Exception {
    try (Window window = chromium.window(office, "en", 1200)) {
      Page page = window.signIn(Office.ADMINISTRATOR).page();
      window.open("/admin/connections/connect");
      page.locator("#entered select").selectOption("vk");
      page.locator("#entered\\:secretName").fill("Quiet community");
      page.locator("#entered input[type=password]").fill("vk1.a.quiet");
      page.locator("#entered\\:enter").click();
      window.see("#record .badge-success:has-text('Works')");
      String path = page.url().replaceFirst("^https?://[^/]+", "").replaceFirst("\\?.*", "");
      page.locator("#help\\:test").click();
      window.see(".ui-messages-error:has-text('The service did not answer')");
      window.see("#record .badge-warning:has-text('Failing')");
      window.see("#record p:has-text('gave no answer')");
      assertThat(page.locator("#help button:has-text('Test')").count()).isEqualTo(1);
      window.picture("en-connection-unanswered");

      window.open("/admin/connections");
      window.see("tr:has-text('Quiet community') button:has-text('Test')").click();
      window.see(".ui-messages-error:has-text('The service did not answer')");
      window.open(path + "?kind=TEST");
      assertThat(page.locator("#log tbody tr").count()).isEqualTo(2);
      seenInRussianOnANarrowScreen(office, chromium, path);
      assertThat(window.complaints()).isEmpty();
    }
  }

  private static void seenInRussianOnANarrowScreen(Office office, Chromium chromium, String path)
      throws Exception {
    try (Window window = chromium.window(office, "ru", 360)) {
      window.signIn(Office.ADMINISTRATOR);
      window.open(path);
      window.see("#help button:has-text('Проверить связь')");
      window.picture("ru-connection-unanswered-360");
      assertThat(window.complaints()).isEmpty();
    }
  }
}
