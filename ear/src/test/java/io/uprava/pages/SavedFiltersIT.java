package io.uprava.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@PagesTest
class SavedFiltersIT {

  private static final String LIST = "/admin/payments";

  @Test
  void filtersAreKeptForOneselfForARoleAndForEveryone(Office office, Chromium chromium)
      throws Exception {
    String run = UUID.randomUUID().toString().substring(0, 8);
    try (Window author = chromium.window(office, "en", 1200);
        Window colleague = chromium.window(office, "en", 1200)) {
      author.signIn(Colleague.accountant(office, "Nina"));
      colleague.signIn(Colleague.accountant(office, "Oleg"));
      keep(author, "Mine " + run, "PERSONAL");
      keep(author, "Ours " + run, "TEAM:ACCOUNTANT");
      keep(author, "All " + run, "EVERYONE");
      assertThat(offered(author, run)).isEqualTo(3);

      assertThat(offered(colleague, run)).isEqualTo(2);
      assertThat(chip(colleague, "Mine " + run).count()).isZero();
      chip(colleague, "Ours " + run).click();
      colleague.page().waitForURL(url -> url.endsWith(LIST + "?status=PAID&currency=usd"));
      assertThat(colleague.page().locator("#filter-status").inputValue()).isEqualTo("PAID");
      assertThat(chip(colleague, "Ours " + run).getAttribute("class")).contains("chip-active");
      assertThat(colleague.page().locator("form:has-text('" + run + "') .chip-remove").count())
          .isZero();

      for (String name : new String[] {"Mine ", "Ours ", "All "}) {
        author.page().locator("form:has-text('" + name + run + "') .chip-remove").click();
        author.see("text=The filter is removed.");
      }
      assertThat(offered(author, run)).isZero();
      assertThat(offered(colleague, run)).isZero();
      assertThat(author.complaints()).isEmpty();
      assertThat(colleague.complaints()).isEmpty();
    }
  }

  private static void keep(Window window, String name, String audience) {
    window.open(LIST + "?status=PAID&currency=usd");
    Page page = window.page();
    page.locator(".save-filter summary").click();
    page.locator("#saved-filter-name").fill(name);
    page.locator("#saved-filter-audience").selectOption(audience);
    page.locator(".save-filter button").click();
    window.see(".chip-active:has-text('" + name + "')");
  }

  private static int offered(Window window, String run) {
    window.open(LIST);
    return window.page().locator(".saved-filter .chip:has-text('" + run + "')").count();
  }

  private static Locator chip(Window window, String name) {
    return window.page().locator(".saved-filter .chip:has-text('" + name + "')");
  }
}
