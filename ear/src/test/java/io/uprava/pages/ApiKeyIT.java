package io.uprava.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

@PagesTest
class ApiKeyIT {

  @Test
  void newKeyIsShownOnceAndCanBeRevoked(Office office, Chromium chromium) {
    try (Window window = chromium.window(office, "en", 1200)) {
      Page page = window.signIn(Office.ADMINISTRATOR).page();
      window.open("/admin/api-keys");

      office.mailbox(Office.ADMINISTRATOR).empty();
      page.locator("button:has-text('New key')").click();
      page.locator("#newKeyForm input[type=text]").first().fill("Warehouse");
      page.locator("#newKeyForm label:has-text('users:read')").click();
      page.locator("#newKeyForm button:has-text('Send me a code')").click();
      window.type(office.mailbox(Office.ADMINISTRATOR).code());
      page.locator("#newKeyForm button:has-text('Create the key')").click();

      assertThat(window.see("#new-key").textContent()).startsWith("upr_");
      window.open("/admin/api-keys");
      window.see("text=Warehouse");
      assertThat(page.locator("#new-key").count()).isZero();

      page.locator("#keys button:has-text('Revoke')").first().click();
      page.locator("#revokeForm textarea").fill("the warehouse is sold");
      page.locator("#revokeForm button:has-text('Revoke')").click();
      window.see("#keys .badge:has-text('Revoked')");
      assertThat(window.complaints()).isEmpty();
    }
  }
}
