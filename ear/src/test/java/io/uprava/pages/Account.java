package io.uprava.pages;

import com.microsoft.playwright.Page;
import io.uprava.sandbox.emulator.amocrm.AmoServer;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;
import java.util.UUID;

/** An account at the emulated amoCRM, and what its owner does there. */
public final class Account {

  private final AmoServer amo;
  private final String subdomain = "a" + UUID.randomUUID().toString().substring(0, 8);

  /** A new one. */
  public Account(Site site) {
    amo = site.amo();
    control("POST /accounts", Json.createObjectBuilder().add("subdomain", subdomain));
  }

  String host() {
    return subdomain + ".amocrm.ru";
  }

  /**
   * Connects it by the pages.
   *
   * @return path of the connection's page, which is open then
   */
  public String connected(Window window) {
    window.open("/admin/connections/connect");
    window.page().locator(".go-amocrm").click();
    return consent(window);
  }

  /** The owner consents, on the page of the service that is open; the connection's is open then. */
  String consent(Window window) {
    Page page = window.page();
    window.see("button[value='" + host() + "']").click();
    window.see("#record");
    return page.url().replaceFirst("^https?://[^/]+", "").replaceFirst("\\?.*", "");
  }

  /** The owner throws the integration out. */
  void revoke() {
    act("revoke", Json.createObjectBuilder());
  }

  /** A code of a consent, without a browser. */
  String returnTo(String state) {
    return amo.amo()
        .control(
            "POST /acts",
            Map.of(),
            Json.createObjectBuilder()
                .add("act", "authorize")
                .add("account", host())
                .add("client_id", amo.clientId())
                .add("state", state)
                .build())
        .asJsonObject()
        .getString("redirect");
  }

  private void act(String act, JsonObjectBuilder more) {
    control(
        "POST /acts", more.add("act", act).add("account", host()).add("client_id", amo.clientId()));
  }

  private void control(String call, JsonObjectBuilder asked) {
    amo.amo().control(call, Map.of(), asked.build());
  }
}
