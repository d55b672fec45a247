package io.uprava.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.uprava.servers.Receiver;
import org.junit.jupiter.api.Test;

@PagesTest
class WebhookSubscriptionsIT {

  @Test
  void subscriptionIsMadeTriedRotatedPausedAndRemoved(Office office, Chromium chromium)
      throws Exception {
    try (Receiver receiver = new Receiver();
        Window window = chromium.window(office, "en", 1200)) {
      Page page = window.signIn(Office.ADMINISTRATOR).page();
      window.open("/admin/webhook-subscriptions");
      window.see("text=Nobody is subscribed yet");
      page.locator("button:has-text('New subscription')").click();
      page.locator("#newSubscriptionForm input[type=url]").fill(receiver.url());
      page.locator("#newSubscriptionForm input[type=text]").first().fill("Warehouse");
      page.locator("#newSubscriptionForm button:has-text('Subscribe')").click();
      String secret = window.see("#new-secret").textContent();
      assertThat(secret).startsWith("uwhsec_");

      page.locator("#subscriptions a:has-text('Warehouse')").click();
      window.see("text=No event has been sent yet");
      assertThat(page.locator("#new-secret").count()).isZero();
      page.locator("button:has-text('Send a test event')").click();
      window.see("text=A test event is on its way");
      seeInLog(window, "Delivered");
      assertThat(receiver.calls().get(0).signatures(secret)).isEqualTo(1);
      page.locator("#deliveries\\:table .small-button").first().click();
      window.see("#course pre:has-text('thank you')");
      window.picture("en-webhook-attempts");
      page.keyboard().press("Escape");

      rotate(office, window);
      assertThat(window.see("#new-secret").textContent()).isNotEqualTo(secret);
      page.locator("#acts button:has-text('Pause')").click();
      page.locator("#pauseForm textarea").fill("stocktaking");
      page.locator("#pauseForm button:has-text('Pause')").click();
      window.see("text=Paused: stocktaking");
      window.picture("en-webhook-subscription");
      looksWellOnATelephone(office, chromium, page.url());

      page.locator("#acts button:has-text('Remove')").click();
      page.locator("#removeForm textarea").fill("the warehouse is sold");
      page.locator("#removeForm button:has-text('Remove')").click();
      page.waitForURL(url -> url.endsWith("/admin/webhook-subscriptions"));
      window.see("#subscriptions .empty");
      assertThat(page.locator("#subscriptions .row-link").count()).isZero();
      assertThat(window.complaints()).isEmpty();
    }
  }

  private static void rotate(Office office, Window window) {
    Page page = window.page();
    office.mailbox(Office.ADMINISTRATOR).empty();
    page.locator("#acts button:has-text('New secret')").click();
    page.locator("#rotateForm textarea").fill("as every year");
    page.locator("#rotateForm button:has-text('Send me a code')").click();
    window.type(office.mailbox(Office.ADMINISTRATOR).code());
    page.locator("#rotateForm button:has-text('New secret')").click();
    window.see("text=The new secret signs from now on");
  }

  private static void seeInLog(Window window, String state) {
    for (int i = 0; i < 20 && window.page().locator(badge(state)).count() == 0; i++) {
      window.page().locator("#deliveries button:has-text('Refresh')").click();
      window.page().waitForTimeout(500);
    }
    window.see(badge(state));
  }

  private static String badge(String state) {
    return "#deliveries .badge:has-text('" + state + "')";
  }

  private static void looksWellOnATelephone(Office office, Chromium chromium, String address)
      throws Exception {
    try (Window narrow = chromium.window(office, "ru", 360)) {
      narrow.signIn(Office.ADMINISTRATOR);
      narrow.open(address.substring(office.address().length()));
      narrow.see("text=На паузе: stocktaking");
      narrow.picture("ru-webhook-subscription-360");
      assertThat(narrow.overflow()).isLessThanOrEqualTo(0);
      narrow.open("/admin/webhook-subscriptions");
      narrow.see("text=Warehouse");
      narrow.picture("ru-webhook-subscriptions-360");
      assertThat(narrow.overflow()).isLessThanOrEqualTo(0);
      narrow.page().locator("button:has-text('Новая подписка')").click();
      narrow.see("#newSubscriptionForm input[type=url]");
      narrow.picture("ru-webhook-subscription-new-360");
    }
  }
}
