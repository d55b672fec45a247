package io.uprava.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@PagesTest
class ImportIT {

  private static final String FILE =
      "email,name,phone,language,time_zone,roles\n"
          + "first@import.local,First,,en,UTC,CLIENT\n"
          + "second@import.local,Second,,ru,UTC,CLIENT\n"
          + "no-address,Third,,en,UTC,CLIENT\n";

  @Test
  void isPreviewedAppliedAndUndone(Office office, Chromium chromium) {
    try (Window window = chromium.window(office, "en", 1200)) {
      Page page = window.signIn(Office.ADMINISTRATOR).page();
      window.open("/admin/users/imports");
      page.locator("input[type=file]")
          .setInputFiles(
              new FilePayload("people.csv", "text/csv", FILE.getBytes(StandardCharsets.UTF_8)));
      page.locator("#upload\\:read").click();
      window.see("h1:has-text('people.csv')");
      assertThat(page.locator("#rows .badge").allTextContents()).contains("New", "Error");

      page.locator("#import\\:apply").click();
      window.see("text=The import is applied.");
      window.open("/admin/users?q=first@import.local");
      window.see("text=First");

      page.goBack();
      page.locator("button:has-text('Undo the import')").first().click();
      page.locator("#undoForm textarea").fill("the wrong file");
      page.locator("#undoForm button:has-text('Undo the import')").click();
      window.see("text=The import is undone.");
      window.open("/admin/users?q=first@import.local");
      window.see("text=Nobody fits these conditions");
    }
  }
}
