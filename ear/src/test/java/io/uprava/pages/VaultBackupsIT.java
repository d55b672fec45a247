package io.uprava.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@PagesTest
class VaultBackupsIT {

  private static final Path COMMAND =
      Path.of(System.getProperty("uprava.root", "..")).resolve("deploy/restore-vault");

  @TempDir Path temp;

  @Test
  void whatWasDownloadedBringsALostConnectionBackByPageAndByCommand(
      Office office, Chromium chromium) throws Exception {
    try (Window window = chromium.window(office, "en", 1200)) {
      window.signIn(Office.ADMINISTRATOR);
      String name = "Community " + UUID.randomUUID().toString().substring(0, 8);
      String id = connect(office, window, name);
      window.open("/admin/vault");
      takeAndProve(window);
      Path file = download(office, window);

      lose(office, id);
      refusesADamagedOne(window, file);
      handIn(window, Files.readAllBytes(file));
      window.see("tr:has-text('" + name + "') .badge:has-text('Not tried yet')");
      window.picture("vault-restore-look");
      apply(window);
      window.see("tr:has-text('" + name + "') .badge:has-text('Restored untested')");
      window.picture("vault-restore-done");
      assertThat(found(office, window, name)).isEqualTo(id);

      looksInRussianOnATelephone(office, chromium);
      lose(office, id);
      assertThat(command(office, file))
          .contains(name, "restored untested", "every connection works");
      assertThat(found(office, window, name)).isEqualTo(id);
      assertThat(window.complaints()).isEmpty();
    }
  }

  @Test
  void aRestoreIsFollowedOnItsPageWhicheverNodeWorksOnIt(Office office, Chromium chromium)
      throws Exception {
    try (Window window = chromium.window(office, "en", 1200)) {
      Page page = window.signIn(Office.ADMINISTRATOR).page();
      connect(office, window, "Community " + UUID.randomUUID().toString().substring(0, 8));
      window.open("/admin/vault");
      handIn(window, Files.readAllBytes(download(office, window)));
      window.see("#restore button:has-text('Restore')");
      String address = page.url();
      UUID restore = UUID.fromString(address.replaceFirst(".*/([0-9a-f-]{36}).*", "$1"));

      Rows.change(
          office,
          "UPDATE vault_restore SET state = 'RUNNING', holder = gen_random_uuid(),"
              + " due_at = now() + interval '10 minutes' WHERE id = ?",
          restore);
      page.navigate(address);
      window.see("text=This goes on by itself");
      assertThat(page.locator("#restore button:has-text('Restore')").count()).isZero();
      window.picture("vault-restore-moving");

      Rows.change(
          office,
          "UPDATE vault_restore SET state = 'OPEN', holder = NULL, due_at = NULL,"
              + " error_code = 'restore-failed' WHERE id = ?",
          restore);
      window.see("#restore [role=alert]:has-text('broken off; nothing is lost')");
      window.see("#restore button:has-text('Restore')");
      window.picture("vault-restore-broken-off");
      assertThat(window.complaints()).isEmpty();
    }
  }

  private static void looksInRussianOnATelephone(Office office, Chromium chromium)
      throws IOException {
    try (Window window = chromium.window(office, "ru", 360)) {
      window.signIn(Office.ADMINISTRATOR).open("/admin/vault");
      window.page().locator("button[name=theme][value=dark]").click();
      window.see("h2:has-text('Восстановление из копии')");
      window.picture("vault-backups-ru-360");
      window.page().locator("a[href*='/admin/vault-restores/']").first().click();
      window.see(".badge:has-text('Без проверки')");
      window.picture("vault-restore-ru-360");
      assertThat(window.overflow()).isZero();
    }
  }

  private static String connect(Office office, Window window, String name) {
    ApiCaller caller = new ApiCaller(office, window).signIn(Office.ADMINISTRATOR);
    Map<String, String> body = Map.of("provider", "tiktok", "name", name, "secret", "drill");
    assertThat(caller.post("/api/integrations/", body).status()).isEqualTo(201);
    return found(office, window, name);
  }

  private static String found(Office office, Window window, String name) {
    return new ApiCaller(office, window)
        .signIn(Office.ADMINISTRATOR)
        .get("/api/integrations/?q=" + name.replace(" ", "%20"))
        .getJsonArray("items")
        .getJsonObject(0)
        .getString("id");
  }

  private static void takeAndProve(Window window) throws IOException {
    Page page = window.page();
    page.locator("button:has-text('Take a backup now')").first().click();
    page.locator("#takeBackupForm textarea").fill("before the move");
    page.locator("#takeBackupForm button:has-text('Take a backup now')").click();
    window.see("#messages:has-text('is kept')");
    page.locator("button:has-text('Prove the newest backup')").first().click();
    page.locator("#drillBackupForm textarea").fill("to be sure");
    page.locator("#drillBackupForm button:has-text('Prove the newest backup')").click();
    window.see("#messages:has-text('is good')");
    window.see(".facts .badge:has-text('Good')");
    window.picture("vault-backups");
  }

  private Path download(Office office, Window window) {
    Page page = window.page();
    page.locator("button:has-text('Download a backup')").first().click();
    office.mailbox(Office.ADMINISTRATOR).empty();
    page.locator("#downloadBackupForm textarea").fill("before the move");
    page.locator("#downloadBackupForm button:has-text('Send me a code')").click();
    window.type(office.mailbox(Office.ADMINISTRATOR).code());
    page.locator("#downloadBackupForm button:has-text('Make the file')").click();
    window.see("button:has-text('Save the file')");
    Download saved =
        page.waitForDownload(() -> page.locator("button:has-text('Save the file')").click());
    Path file = temp.resolve(saved.suggestedFilename());
    saved.saveAs(file);
    return file;
  }

  private static void refusesADamagedOne(Window window, Path file) throws IOException {
    byte[] damaged = Files.readAllBytes(file);
    damaged[damaged.length - 5] ^= 1;
    handIn(window, damaged);
    window.see("text=The file was changed or damaged");
  }

  private static void handIn(Window window, byte[] file) {
    window.open("/admin/vault");
    window
        .page()
        .locator("#uploadBackup input[type=file]")
        .setInputFiles(new FilePayload("vault.backup", "application/octet-stream", file));
    window.page().locator("#uploadBackup button:has-text('See what it holds')").click();
  }

  private static void apply(Window window) {
    Page page = window.page();
    page.locator("#restore button:has-text('Restore')").click();
    page.locator("#applyRestoreForm textarea").fill("the database is gone");
    page.locator("#applyRestoreForm button:has-text('Restore')").click();
  }

  private static void lose(Office office, String id) throws SQLException {
    for (String table :
        new String[] {"connection_operation", "token_exchange", "token_generation"}) {
      Rows.change(office, "DELETE FROM " + table + " WHERE connection_id = ?", UUID.fromString(id));
    }
    Rows.change(office, "DELETE FROM provider_connection WHERE id = ?", UUID.fromString(id));
  }

  private String command(Office office, Path file) throws IOException, InterruptedException {
    office.mailbox(Office.ADMINISTRATOR).empty();
    Path output = temp.resolve("command.out");
    ProcessBuilder builder =
        new ProcessBuilder(COMMAND.toString(), "--yes", "--url", office.address(), file.toString())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().put("UPRAVA_ADMIN_EMAIL", Office.ADMINISTRATOR);
    builder.environment().put("LC_ALL", "C");
    Process process = builder.start();
    process
        .getOutputStream()
        .write(
            (office.mailbox(Office.ADMINISTRATOR).code() + "\n").getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().close();
    boolean ended = process.waitFor(120, TimeUnit.SECONDS);
    String said = Files.readString(output);
    assertThat(ended).as(said).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
    return said;
  }
}
