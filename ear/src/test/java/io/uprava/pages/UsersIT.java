package io.uprava.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

@PagesTest
class UsersIT {

  @Test
  void changedRoleIsSeenInTheAudit(Office office, Chromium chromium) {
    try (Window window = chromium.window(office, "en", 1200)) {
      Page page = window.signIn(Office.ADMINISTRATOR).page();
      String user = create(window, "promoted@uprava.local", "Promoted Person");

      office.mailbox(Office.ADMINISTRATOR).empty();
      page.locator("button:has-text('Change roles')").first().click();
      page.locator("#rolesForm label:has-text('Accountant')").click();
      page.locator("#rolesForm textarea").fill("keeps the books from now on");
      page.locator("#rolesForm button:has-text('Send me a code')").click();
      window.type(office.mailbox(Office.ADMINISTRATOR).code());
      page.locator("#rolesForm button:has-text('Change roles')").click();
      window.see("text=The roles are changed.");

      assertThat(page.url()).isEqualTo(user);
      assertThat(page.locator(".facts .badge").allTextContents()).contains("Accountant");
      window.open("/admin/audit?q=books");
      window.see("text=keeps the books from now on");
      window.see(".diff .new:has-text('ACCOUNTANT')");
      assertThat(window.complaints()).isEmpty();
    }
  }

  @Test
  void lockedUserIsSaidToBeLockedAndWhy(Office office, Chromium chromium) {
    try (Window window = chromium.window(office, "en", 1200)) {
      Page page = window.signIn(Office.ADMINISTRATOR).page();
      create(window, "barred@uprava.local", "Barred Person");

      page.locator(".acts button:has-text('Lock')").click();
      page.locator("#lockForm textarea").fill("left the company");
      page.locator("#lockForm button:has-text('Lock')").click();

      window.see("text=Locked: left the company");
      window.open("/admin/users?status=LOCKED&q=barred");
      window.see("text=Barred Person");
    }
  }

  @Test
  void filtersLiveInTheAddress(Office office, Chromium chromium) {
    try (Window window = chromium.window(office, "en", 1200)) {
      Page page = window.signIn(Office.ADMINISTRATOR).page();
      window.open("/admin/users");

      page.locator("#filter-role").selectOption("ADMIN");
      page.waitForURL(url -> url.endsWith("/admin/users?role=ADMIN"));
      page.locator("#filter-q").fill("nobody-has-this-name");
      page.locator("#filter-q").press("Enter");

      window.see("text=Nobody fits these conditions");
      assertThat(page.url()).contains("role=ADMIN").contains("q=nobody-has-this-name");
    }
  }

  @Test
  void verifiesTheAuditChain(Office office, Chromium chromium) {
    try (Window window = chromium.window(office, "en", 1200)) {
      window.signIn(Office.ADMINISTRATOR);
      window.open("/admin/audit");

      window.page().locator("#verification\\:verify").click();

      window.see("text=The chain is intact");
    }
  }

  private static String create(Window window, String email, String name) {
    window.open("/admin/users/new");
    Page page = window.page();
    page.locator("#user\\:email").fill(email);
    page.locator("#user\\:name").fill(name);
    page.locator("#user\\:create").click();
    window.see("h1:has-text('" + name + "')");
    return page.url();
  }
}
