package io.uprava.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How accounts get into the vault besides the consent of whoever is signed in. */
@PagesTest
class ConnectionWaysIT {

  private final String account = "w" + UUID.randomUUID().toString().substring(0, 8);

  @AfterEach
  void thaw(Office office) throws Exception {
    Rows.change(office, "UPDATE vault_freeze SET released_at = now() WHERE released_at IS NULL");
  }

  @Test
  void ownerConnectsByAMailedLinkWithoutSigningIn(Office office, Chromium chromium)
      throws Exception {
    open(office);
    String owner = account + "@uprava.local";
    String link = invite(office, chromium, owner);

    try (Window window = chromium.window(office, "ru", 360)) {
      Page page = window.page();
      assertThat(
              window.open(link.replaceFirst("^https?://[^/]+", "")).headerValue("referrer-policy"))
          .isEqualTo("no-referrer");
      assertThat(window.see("h1").textContent()).isEqualTo("Подключение amoCRM");
      assertThat(window.overflow()).isZero();
      window.picture("connect-link-ru");
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
      window.picture("connect-link-dark");

      page.locator("#go").click();
      page.locator("button[value='" + account + ".amocrm.ru']").click();
      page.waitForURL(url -> url.contains("/connect/done"));
      window.see(".notice-success");
      assertThat(page.url()).startsWith(office.address()).endsWith("?provider=amocrm");
      window.picture("connect-done");

      window.open(link.replaceFirst("^https?://[^/]+", ""));
      window.see("h1:has-text('Ссылка уже использована')");
      window.picture("connect-used");
      assertThat(window.complaints()).isEmpty();
    }
    try (Window window = chromium.window(office, "en", 1200)) {
      window.signIn(Office.ADMINISTRATOR);
      window.open("/admin/audit?action=connect-link.used");
      window.see("text=Connect link used");
    }
  }

  @Test
  void ownerWhoDoesNotConsentIsToldSo(Office office, Chromium chromium) throws Exception {
    open(office);
    String link = invite(office, chromium, account + "@uprava.local");
    try (Window window = chromium.window(office, "en", 1200)) {
      window.open(link.replaceFirst("^https?://[^/]+", ""));
      window.page().locator("#go").click();
      window.page().waitForURL(url -> url.contains("/oauth"));
      window.page().locator("form:not(:has(button[name=account])) button").last().click();
      window.page().waitForURL(url -> url.contains("/connect/done"));
      window.see("text=You did not consent");
    }
  }

  @Test
  void tokensOfAnotherProgramAreLookedAtAndTakenOver(Office office, Chromium chromium)
      throws Exception {
    open(office);
    String file = tokens(office);
    try (Window window = chromium.window(office, "en", 1200)) {
      Page page = window.signIn(Office.ADMINISTRATOR).page();
      window.open("/admin/connections/import");
      window.picture("token-import");
      page.locator("#source\\:host").fill(account + ".amocrm.ru");
      page.locator("input[type=file]")
          .setInputFiles(
              new FilePayload(
                  "tokens.json", "application/json", file.getBytes(StandardCharsets.UTF_8)));
      page.locator("#source\\:look").click();
      window.see("#preview .badge:has-text('Works')");
      assertThat(page.content())
          .doesNotContain(
              Json.createReader(new java.io.StringReader(file))
                  .readObject()
                  .getString("access_token"));
      window.picture("token-import-preview");

      page.locator("#decide\\:takeOpen").click();
      page.locator("#takeForm textarea").fill("moving here");
      page.locator("#takeForm button:has-text('Import')").click();
      window.see("#imported .badge:has-text('Works')");
      window.picture("token-import-done");
      assertThat(window.complaints()).isEmpty();
    }
  }

  @Test
  void vaultIsFrozenByOneAndReleasedByTwo(Office office, Chromium chromium) throws Exception {
    try (Window window = chromium.window(office, "en", 1200)) {
      Page page = window.signIn(Office.ADMINISTRATOR).page();
      window.open("/admin/vault");
      window.see("#keys .badge:has-text('In force')");
      page.locator("#freezeOpen").click();
      page.locator("#freezeForm textarea").fill("a stranger in the logs");
      page.locator("#freezeForm button:has-text('Freeze everything')").click();
      window.see("#frozen:has-text('a stranger in the logs')");
      page.locator("#releaseOpen").click();
      page.locator("#releaseForm textarea").fill("over");
      answerCode(office, window, Office.ADMINISTRATOR, "Send me a code");
      page.locator("#releaseForm button:has-text('I agree')").click();
      window.see("#frozen:has-text('one more administrator')");
      assertThat(page.locator("#releaseOpen").count()).as("who agreed agrees once").isZero();
      window.picture("vault-frozen");
      window.open("/admin");
      window.see(".tile:has-text('Token vault') .badge:has-text('Needs somebody')");
      window.picture("dashboard-works");
      assertThat(window.complaints()).isEmpty();
    }
    try (Window window = chromium.window(office, "ru", 360)) {
      String boris = Colleague.withRole(office, "Boris", "ADMIN");
      Page page = window.signIn(boris).page();
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
      for (String path : List.of("/admin/connections/invite", "/admin/connections/import")) {
        window.open(path);
        assertThat(window.overflow()).as(path).isZero();
        window.picture(path.replaceFirst(".*/", "dark-"));
      }
      window.open("/admin/vault");
      window.picture("dark-vault");
      page.locator("#releaseOpen").click();
      page.locator("#releaseForm textarea").fill("Посмотрел");
      answerCode(office, window, boris, "Прислать код");
      page.locator("#releaseForm button:has-text('Согласен')").click();
      window.see(".badge:has-text('Токены выдаются')");
      assertThat(window.overflow()).isZero();
    }
  }

  private static void answerCode(Office office, Window window, String person, String send) {
    office.mailbox(person).empty();
    window.page().locator("#releaseForm button:has-text('" + send + "')").click();
    window.type(office.mailbox(person).code());
  }

  /** Makes a link on the page and returns what was mailed. */
  private static String invite(Office office, Chromium chromium, String owner) throws Exception {
    try (Window window = chromium.window(office, "en", 1200)) {
      Page page = window.signIn(Office.ADMINISTRATOR).page();
      window.open("/admin/connections/invite?provider=amocrm");
      page.locator("#invite\\:email").fill(owner);
      page.locator("#invite\\:create").click();
      String shown = window.see("#new-link").textContent();
      window.picture("connect-invite");
      assertThat(office.mailbox(owner).link()).isEqualTo(shown);
      assertThat(window.complaints()).isEmpty();
      return shown;
    }
  }

  private void open(Office office) {
    control(office, "POST /accounts", Json.createObjectBuilder().add("subdomain", account).build());
  }

  /** A file as the other program wrote it. */
  private String tokens(Office office) {
    JsonObject issued =
        control(
            office,
            "POST /acts",
            Json.createObjectBuilder().add("act", "issue").add("account", account).build());
    return Json.createObjectBuilder()
        .add("access_token", issued.getString("access_token"))
        .add("refresh_token", issued.getString("refresh_token"))
        .add("created_at", Instant.now().getEpochSecond())
        .add("expires_in", 86_400)
        .build()
        .toString();
  }

  private static JsonObject control(Office office, String call, JsonObject asked) {
    return (JsonObject) office.amo().amo().control(call, Map.of(), asked);
  }
}
