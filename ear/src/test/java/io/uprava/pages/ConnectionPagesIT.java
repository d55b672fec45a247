package io.uprava.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Connections as an administrator sees them, with the emulated amoCRM at the other end. */
@PagesTest
@Order(Integer.MAX_VALUE - 2)
class ConnectionPagesIT {

  private static final String BANNER = ".alarm-line";
  private static final int ONE_LINE = 30;

  @BeforeEach
  @AfterEach
  void leaveNothingThatNeedsSomebody(Office office) throws Exception {
    Rows.forgetConnections(office);
  }

  @Test
  void anAccountIsConnectedByBrowserAndRenewedByTheButton(Office office, Chromium chromium)
      throws Exception {
    Account account = new Account(office);
    try (Window window = chromium.window(office, "en", 1200)) {
      Page page = window.signIn(Office.ADMINISTRATOR).page();
      window.open("/admin/connections");
      page.locator(".empty a:has-text('Connect your first account')").click();
      page.locator("#consent\\:name").fill("Romashka");
      window.picture("en-connections-connect");
      page.locator(".go-amocrm").click();
      String path = account.consent(window);

      window.see("text=Connected. From now on");
      assertThat(page.locator("h1").textContent()).isEqualTo("Romashka");
      window.see("#record .badge-success:has-text('Works')");
      String fingerprint = page.locator("#fingerprint").textContent();
      assertThat(fingerprint).matches("[0-9a-f]{8}");
      page.locator("#help\\:test").click();
      window.see("text=The service knows us");
      renew(window, "is it true?");

      window.see("text=Renewing works: generation 2 is in force");
      assertThat(page.locator("#fingerprint").textContent()).isNotEqualTo(fingerprint);
      window.see("#story\\:generations .badge:has-text('Spent')");
      window.see("#log tr:has-text('Renewal') .small-button").click();
      assertThat(window.see("#wire pre >> nth=1").textContent())
          .contains("200")
          .doesNotContain("eyJ", "def50");
      window.picture("en-connection-wire");
      page.keyboard().press("Escape");
      window.picture("en-connection");
      refuseUs(office, path);
      window.open(path);
      window.see("#record .badge-danger:has-text('Refused')");
      window.see("text=the service refuses us, not the token");
      window.picture("en-connection-mendable");
      window.open("/admin/connections");
      window.confirm("button:has-text('Mended: renew')", "renew", "the secret is mended");
      window.see("text=Renewing works: generation 3 is in force");
      window.open(path);
      window.see("#record .badge-success:has-text('Works')");
      window.open(path + "?kind=TEST");
      assertThat(page.locator("#log tbody tr").count()).isEqualTo(1);
      others(office);
      window.open("/admin/connections");
      assertThat(page.locator("#connections .row-link").allTextContents())
          .containsExactly("Refused", "Kept back", "Silent", "Ending", "Romashka", "New", "Gone");
      window.see("tr:has-text('Romashka'):has-text('in 89 days'):has-text('Nothing to do')");
      window.picture("en-connections");
      window.open("/admin/connections/calendar");
      window.see(".weeks a:has-text('Romashka')");
      window.picture("en-connections-calendar");
      assertThat(window.complaints()).isEmpty();
    }
  }

  @Test
  void whatTheServiceRevokedIsOnEveryPageUntilItIsConnectedAgain(Office office, Chromium chromium)
      throws Exception {
    Account account = new Account(office);
    try (Window window = chromium.window(office, "en", 1200);
        Window accountant = chromium.window(office, "en", 1200)) {
      Page page = window.signIn(Office.ADMINISTRATOR).page();
      String path = account.connected(window);
      account.revoke();
      renew(window, "does it still work?");
      window.see("#renewForm .ui-messages-error:has-text('nothing of it can be used')");
      window.open(path);
      window.see("#record .badge-danger:has-text('To be connected again')");

      window.open("/admin/users");
      window.see(BANNER + ":has-text('1 connection needs you: 1 to be connected again')");
      window.picture("en-connections-banner");
      accountant.signIn(Colleague.accountant(office, "Nina"));
      accountant.open("/admin/payments");
      assertThat(accountant.page().locator(BANNER).count()).isZero();
      assertThat(accountant.open("/admin/connections").status()).isEqualTo(404);
      looksWellOnATelephone(office, chromium, path);
      page.locator(BANNER + " a").click();
      assertThat(window.see("a.row-link").boundingBox().height)
          .as("the name of an account is on one line")
          .isLessThan(ONE_LINE);
      window.see("tr:has-text('" + account.host() + "') a:has-text('Connect again')").click();
      assertThat(account.consent(window)).isEqualTo(path);

      window.see("#record .badge-success:has-text('Works')");
      window.open("/admin/users");
      assertThat(page.locator(BANNER).count()).isZero();
      assertThat(window.complaints()).isEmpty();
    }
  }

  @Test
  void oneFreezesTwoReleaseAndTheLineCanBePutAside(Office office, Chromium chromium)
      throws Exception {
    Account account = new Account(office);
    try (Window window = chromium.window(office, "en", 1200);
        Window second = chromium.window(office, "en", 1200)) {
      Page page = window.signIn(Office.ADMINISTRATOR).page();
      String path = account.connected(window);
      window.confirm("#help\\:freezeIt", "freeze", "a stranger had the laptop");
      window.see("#record .badge-danger:has-text('Frozen')");
      window.see("text=a stranger had the laptop");
      assertThat(page.locator("#help\\:test").count()).isZero();
      window.open("/admin/users");
      window.see(BANNER + ":has-text('1 frozen')");
      page.locator(BANNER + " button").click();
      window.see("h1:has-text('Users')");
      assertThat(page.locator(BANNER).count()).isZero();

      window.open(path);
      release(office, window, Office.ADMINISTRATOR, "#help button:has-text('Release')");
      window.see("text=You agree to the release");
      assertThat(page.locator("#help button:has-text('Release')").count()).isZero();
      String olga = Colleague.withRole(office, "Olga", "ADMIN");
      second.signIn(olga);
      second.open("/admin/connections?state=FROZEN");
      release(
          office, second, olga, "tr:has-text('" + account.host() + "') button:has-text('Release')");
      second.see("text=Released: it can be used again");

      window.open(path);
      window.see("#record .badge-success:has-text('Works')");
      page.locator("#help\\:endIt").click();
      window.see("#disconnectForm button:has-text('Send me a code')");
      window.picture("en-connection-disconnect");
      answer(office, window, Office.ADMINISTRATOR, "disconnect", "sold");
      window.see("#record .badge:has-text('Disconnected')");
      window.see("#help a:has-text('Connect again')");
      assertThat(window.complaints()).isEmpty();
    }
  }

  @Test
  void aConsentThatIsNotTakenTellsWhyAndWhatToDo(Office office, Chromium chromium)
      throws Exception {
    Account account = new Account(office);
    try (Window window = chromium.window(office, "en", 1200)) {
      Page page = window.signIn(Office.ADMINISTRATOR).page();
      refused(window, "code=c&state=forged&referer=a.amocrm.ru", "used already, is too old");
      refused(window, "code=c&referer=evil.example&state=" + begin(window), "does not belong");
      refused(
          window, "code=c&referer=" + account.host() + "&state=" + begin(window), "did not accept");
      begin(window);
      page.locator("button:not([value])").last().click();
      window.see(".ui-messages-error:has-text('did not consent. Nothing has changed')");
      assertThat(page.url()).endsWith("/admin/connections/connect");
      window.picture("en-connections-refused");

      String used = account.returnTo(begin(window));
      page.navigate(used);
      window.see("#record");
      page.navigate(used);
      window.see(".ui-messages-error:has-text('used already')");

      String path = new Account(office).connected(window);
      page.locator("#help a:has-text('Connect again')").click();
      window.see("button[value='" + account.host() + "']").click();
      window.see(".ui-messages-error:has-text('for another account')");
      assertThat(page.url()).endsWith(path);
      assertThat(window.complaints()).isEmpty();
    }
  }

  @Test
  void aSecretGoesInAndIsNeverShown(Office office, Chromium chromium) throws Exception {
    try (Window window = chromium.window(office, "en", 1200)) {
      Page page = window.signIn(Office.ADMINISTRATOR).page();
      window.open("/admin/connections/connect");
      page.locator("#entered select").selectOption("telegram");
      page.locator("#entered\\:secretName").fill("Support bot");
      page.locator("#entered input[type=password]").fill("1:first-secret");
      page.locator("#entered\\:enter").click();
      window.see("#record .badge-success:has-text('Works')");
      page.locator("#help\\:newSecret").click();
      page.locator("#secretForm input[type=password]").fill("1:second-secret");
      page.locator("#secretForm textarea").fill("the old one leaked");
      page.locator("#secretForm button:has-text('Enter a secret')").click();
      window.see("text=The new secret is in force");
      assertThat(page.content()).doesNotContain("first-secret", "second-secret");
      page.locator("#naming\\:editIt").click();
      window.see("#editForm\\:editName").fill("Bot of support");
      page.locator("#editForm\\:editTags").fill("support night");
      page.locator("#editForm button:has-text('Save')").click();
      window.see("#record .badge:has-text('night')");
      assertThat(page.locator("h1").textContent()).isEqualTo("Support bot");
      window.open("/admin/connections?tag=night");
      window.see("a:has-text('Bot of support')");
      assertThat(window.complaints()).isEmpty();
    }
  }

  /** A connection of each other state. */
  private static void others(Office office) throws Exception {
    Rows.change(
        office,
        """
        INSERT INTO provider_connection (id, version, provider, name, tags, account_host, state, generation,
          newest_number, dies_at, last_success_at, last_failure_at, last_error, failures, failure_days,
          frozen_at, frozen_reason, created_at, updated_at)
        SELECT gen_random_uuid(), 1, provider, name, 'shop moscow', lower(replace(name, ' ', '-')) || '.amocrm.ru',
          state, generation, 3, now() + days * interval '1 day', now() - interval '9 days', now() - interval '2 hours',
          error, 1, 1, CASE WHEN frozen THEN now() END, CASE WHEN frozen THEN 'a stranger had the laptop' END,
          now(), now()
        FROM (VALUES
          ('kommo', 'Gone', 'DISCONNECTED', 0, NULL, NULL, false),
          ('vk', 'New', 'NOT_CONNECTED', 0, NULL, NULL, false),
          ('amocrm', 'Ending', 'OK', 2, 4, NULL, false),
          ('instagram', 'Silent', 'FAILING', 3, 40, '503 try later', false),
          ('amocrm', 'Kept back', 'OK', 3, 80, NULL, true),
          ('amocrm', 'Refused', 'RECONNECT_NEEDED', 3, 80, '401 Token has been revoked', false))
          AS other (provider, name, state, generation, days, error, frozen)""");
  }

  /** As a wrong secret of the integration leaves a connection. */
  private static void refuseUs(Office office, String path) throws Exception {
    Rows.change(
        office,
        "UPDATE provider_connection SET state = 'RECONNECT_NEEDED', last_error = '401',"
            + " refused_us = true, last_failure_at = now() WHERE CAST(id AS text) = ?",
        path.replaceFirst(".*/", ""));
  }

  /** Begins a consent by the link; the page of the service is open then. */
  private static String begin(Window window) {
    window.open("/admin/connections/connect");
    window.page().locator(".go-amocrm").click();
    window.page().waitForURL(url -> url.contains("state="));
    return window.page().url().replaceFirst(".*[?&]state=([^&]*).*", "$1");
  }

  private static void refused(Window window, String query, String sentence) {
    window.open("/api/amocrm/callback?" + query);
    window.see(".ui-messages-error:has-text('" + sentence + "')");
    assertThat(window.page().url()).endsWith("/admin/connections/connect");
  }

  private static void renew(Window window, String reason) {
    window.confirm("#help\\:drill", "renew", reason);
  }

  /** With the code that is mailed for it. */
  private static void release(Office office, Window window, String person, String button) {
    window.page().locator(button).click();
    answer(office, window, person, "release", "it was ours");
  }

  /** Fills a dialog that wants a reason and a mailed code. */
  private static void answer(
      Office office, Window window, String person, String dialog, String reason) {
    Page page = window.page();
    page.locator("#" + dialog + "Form textarea").fill(reason);
    office.mailbox(person).empty();
    page.locator("#" + dialog + "Form button:has-text('Send me a code')").click();
    window.type(office.mailbox(person).code());
    page.locator("#" + dialog + "Form\\:" + dialog + "Do").click();
  }

  private static void looksWellOnATelephone(Office office, Chromium chromium, String path)
      throws Exception {
    try (Window narrow = chromium.window(office, "ru", 360)) {
      narrow.signIn(Office.ADMINISTRATOR);
      narrow.page().locator("button[name=theme][value=dark]").click();
      for (String page : new String[] {path, "/admin/connections", "/admin/connections/calendar"}) {
        narrow.open(page);
        narrow.see(BANNER);
        narrow.picture("ru-dark-360" + page.replaceAll("[^a-z]+", "-"));
        assertThat(narrow.overflow()).as(page).isLessThanOrEqualTo(0);
      }
      narrow.speak("en");
    }
  }
}
