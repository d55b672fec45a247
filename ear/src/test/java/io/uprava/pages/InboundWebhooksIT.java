package io.uprava.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

@PagesTest
class InboundWebhooksIT {

  @Test
  void anEventIsTriedOutAndThenReplayed(Office office, Chromium chromium) throws Exception {
    InboundEvent event = InboundEvent.store(office);
    try (Window window = chromium.window(office, "en", 1200)) {
      Page page = window.signIn(Office.ADMINISTRATOR).page();
      awaitSettled(window, event);
      page.locator(".row-link").first().click();
      window.see("h1:has-text('" + InboundEvent.TYPE + "')");
      assertThat(page.locator("pre").textContent())
          .contains("a***@example.org", event.eventId())
          .doesNotContain("anna@");

      page.locator("button:has-text('Replay the event')").click();
      window.see("#replayForm :text('It would end as: Not handled')");
      window.see("#replayForm :text('No part of Uprava knows events of this provider.')");
      page.locator("#replayForm textarea").fill("a part of Uprava knows it now");
      page.locator("#replayForm button:has-text('Replay')").click();

      window.see("text=The event is handled again.");
      window.open("/admin/audit?q=" + event.id());
      window.see("text=a part of Uprava knows it now");
      assertThat(window.complaints()).isEmpty();
    }
  }

  @Test
  void aRangeIsReplayedWithTheConditionsOfTheList(Office office, Chromium chromium)
      throws Exception {
    InboundEvent event = InboundEvent.store(office);
    InboundEvent.store(office);
    try (Window window = chromium.window(office, "en", 1200)) {
      Page page = window.signIn(Office.ADMINISTRATOR).page();
      awaitSettled(window, event);

      page.locator("button:has-text('Replay these events')").click();
      page.locator("#replayRangeForm textarea").fill("tried anew");
      page.locator("#replayRangeForm button:has-text('Replay')").click();

      window.see("text=1 event is handled again.");
      // The replayed one is listed again as soon as it is settled; the other one never is.
      assertThat(page.locator(".row-link").count()).isLessThanOrEqualTo(1);
      awaitSettled(window, event);
      assertThat(page.locator(".row-link").count()).isEqualTo(1);
      assertThat(window.complaints()).isEmpty();
    }
  }

  /** Opens the list of this one event until it is settled. */
  private static void awaitSettled(Window window, InboundEvent event) {
    Page page = window.page();
    window.open("/admin/webhooks?status=UNHANDLED&q=" + event.eventId());
    for (int tries = 0; tries < 30 && page.locator(".row-link").count() == 0; tries++) {
      page.waitForTimeout(500);
      page.reload();
    }
    window.see(".row-link");
  }
}
