package io.uprava.servers;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import io.uprava.pages.Account;
import io.uprava.pages.Chromium;
import io.uprava.pages.Till;
import io.uprava.pages.Walk;
import io.uprava.pages.Window;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;

/**
 * Pages in a browser on the servers that the suite of pages does not run on, where other libraries
 * of the same standard make them; and what a redeploy does to somebody at a browser.
 */
class PagesIT {

  private static final String LANGUAGE = "ru";

  @OnEveryServer({ServerKind.PAYARA_SERVER, ServerKind.WILDFLY})
  void everyPageOpensAndActs(Server server) throws Exception {
    ServerSite site = new ServerSite(server);
    String token = Person.administrator(server).signIn().accessToken();
    AmoAccount.opened(server, "p" + UUID.randomUUID().toString().substring(0, 8)).connect(token);
    try (Chromium chromium = new Chromium();
        Window window = chromium.window(site, "en", 1200)) {
      window.signIn(Person.ADMINISTRATOR);
      String payment = paid(new Till(site, window), window);
      reported(window, payment);
      scheduled(window);

      window.speak(LANGUAGE);
      Walk walk = new Walk(window, LANGUAGE);
      walk.knowsTheMenu();
      Walk.SIGNED_IN.forEach(walk::look);
      walk.filter("/admin/users");
      walk.filter("/admin/payments");
      Walk.LISTS.forEach(walk::lookAtFirstOf);
      window.speak("en");
      assertThat(walk.faults()).isEmpty();
    }
  }

  @OnEveryServer
  void connectionMadeInABrowserIsThereAfterARedeploy(Server server) throws Exception {
    ServerSite site = new ServerSite(server);
    try (Chromium chromium = new Chromium();
        Window window = chromium.window(site, "en", 1200)) {
      window.signIn(Person.ADMINISTRATOR);
      String connection = new Account(site).connected(window);
      renewed(window, 2);
      String fingerprint = window.see("#fingerprint").textContent();
      window.page().navigate("about:blank");

      server.redeploy().orFail();

      window.open(connection);
      window.see("#record .badge-success:has-text('Works')");
      assertThat(window.see("#fingerprint").textContent()).isEqualTo(fingerprint);
      window.page().locator("#help\\:test").click();
      window.see("text=The service knows us");
      renewed(window, 3);
      assertThat(window.complaints()).isEmpty();
    }
  }

  private static void renewed(Window window, int generation) {
    window.confirm("#help\\:drill", "renew", "to see that it can be renewed");
    window.see("text=Renewing works: generation " + generation + " is in force");
  }

  /** The page of a payment, which shows by itself that the client paid. */
  private static String paid(Till till, Window window) {
    String payment = till.ask("1250.50", "Water in March");
    till.pay(payment);
    window.see(".facts .badge-success");
    return payment;
  }

  /** From the form by the preview and the run to the file, which is of that payment. */
  private static void reported(Window window, String payment) throws Exception {
    Page page = window.page();
    window.open("/admin/reports/payments-register?with.period=last-7-days");
    page.locator("button[name=preview]").click();
    window.see("#preview td:has-text('" + payment + "')");
    page.locator("button[formmethod=post]").click();
    window.see("#download");
    Download download = page.waitForDownload(() -> page.locator("#download").click());
    List<String> lines = Files.readAllLines(download.path(), StandardCharsets.UTF_8);
    assertThat(lines.get(0)).contains("Amount");
    assertThat(lines)
        .filteredOn(line -> line.contains(payment))
        .singleElement()
        .asString()
        .contains("1250.50", "Water in March", "Ирина Щёкина");
  }

  /** A schedule that is made and run at once, and shows by itself when it is done. */
  private static void scheduled(Window window) {
    Page page = window.page();
    window.open("/admin/report-schedules/new?report=payments-summary");
    page.locator("#schedule\\:name").fill("Books of the month");
    page.locator("#schedule\\:time").fill("08:15");
    page.locator("#schedule\\:create").click();
    window.see("#acts");
    page.locator("#acts button:has-text('Run now')").click();
    window.see("#history .badge:has-text('Done')");
  }
}
