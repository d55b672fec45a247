package io.uprava.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@PagesTest
class MailIT {

  @Test
  void conditionsOfTheListOutliveWhatIsDoneThere(Office office, Chromium chromium)
      throws Exception {
    String recipient = UUID.randomUUID() + "@example.org";
    fail(office, recipient);
    fail(office, recipient);
    fail(office, "somebody.else@example.org");
    try (Window window = chromium.window(office, "en", 1200)) {
      Page page = window.signIn(Office.ADMINISTRATOR).page();
      window.open("/admin/mail?recipient=" + recipient + "&status=FAILED");
      assertThat(page.locator("#mails button:has-text('Try again')").count()).isEqualTo(2);

      page.locator("#mails button:has-text('Try again')").first().click();
      page.locator("#retryForm textarea").fill("the server is back");
      page.locator("#retryForm button:has-text('Try again')").click();

      window.see(".ui-messages-info");
      assertThat(page.locator("#mails button:has-text('Try again')").count()).isEqualTo(1);
      assertThat(page.locator("#mails :text('somebody.else@example.org')").count()).isZero();
      assertThat(page.locator("#filter-recipient").inputValue()).isEqualTo(recipient);
      assertThat(window.complaints()).isEmpty();
    }
  }

  /** A mail that no server took. */
  private static void fail(Office office, String recipient) throws Exception {
    Rows.change(
        office,
        """
        INSERT INTO outbound_mail (id, version, recipient, language, template, status, created_at,
          next_attempt_at, give_up_at, attempts, settled_at, last_error, parameters)
        VALUES (?, 1, ?, 'EN', 'sign-in-code', 'FAILED', now(), now(), now() + interval '1 day', 1,
          now(), 'the server is away', '\\x00')""",
        UUID.randomUUID(),
        recipient);
  }
}
