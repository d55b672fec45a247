package io.uprava.sandbox.emulator.amocrm;

import static io.uprava.sandbox.http.Answers.escape;

import com.sun.net.httpserver.HttpExchange;
import io.uprava.sandbox.emulator.shared.EmulatorFrame;
import io.uprava.sandbox.emulator.shared.EmulatorFront;
import io.uprava.sandbox.emulator.shared.FormBody;
import io.uprava.sandbox.emulator.shared.Refusal;
import io.uprava.sandbox.environment.Texts;
import io.uprava.sandbox.http.Answers;
import java.io.IOException;
import java.net.URI;
import java.util.Map;

/** The page on which the owner of an account lets an integration in, or does not. */
final class ConsentWeb {

  private final Registry registry;
  private final Consents consents;

  ConsentWeb(Registry registry, Consents consents) {
    this.registry = registry;
    this.consents = consents;
  }

  /** Shows the page, or takes the decision that was made on it. */
  void handle(HttpExchange exchange, Texts texts) throws IOException {
    if (exchange.getRequestMethod().equals("POST")) {
      Map<String, String> form = FormBody.ofOwnPage(exchange);
      Integration integration = integration(form);
      String state = form.getOrDefault("state", "");
      String account = form.get("account");
      String next =
          account == null
              ? consents.refuse(integration, state)
              : consents.allow(registry.account(account), integration, state);
      EmulatorFront.redirect(exchange, next);
    } else {
      Map<String, String> query = Answers.query(exchange);
      Integration integration = integration(query);
      EmulatorFront.page(
          exchange, 200, page(integration, query, texts), origin(integration.redirectUri()));
    }
  }

  private Integration integration(Map<String, String> fields) {
    String id = fields.get("client_id");
    return registry.integration(id).orElseThrow(() -> Refusal.missing("integration " + id));
  }

  private String page(Integration integration, Map<String, String> query, Texts texts) {
    EmulatorFrame frame = new EmulatorFrame(texts, registry.brand().path(), Map.of());
    String kept =
        EmulatorFrame.hidden("client_id", integration.clientId())
            + EmulatorFrame.hidden("state", query.getOrDefault("state", ""));
    StringBuilder accounts = new StringBuilder();
    for (CrmAccount account : registry.accounts()) {
      accounts.append(
          """
          <form class="row" method="post">%s<button class="main" name="account" value="%s">%s</button>\
          <span class="dim">%s</span></form>
          """
              .formatted(
                  kept,
                  escape(account.host()),
                  frame.text("amocrm.consent.allow", account.name()),
                  escape(account.host())));
    }
    String body =
        "<h1>%s</h1><p>%s</p>%s<form class=\"row\" method=\"post\">%s<button>%s</button></form>"
            .formatted(
                escape(registry.brand().title()),
                frame.text("amocrm.consent.about", integration.name()),
                accounts,
                kept,
                frame.text("amocrm.consent.refuse"));
    return frame.bare("amocrm.consent.title", body, "");
  }

  /** The site the browser goes back to; a form's redirect must be allowed to lead there. */
  private static String origin(String address) {
    URI uri = URI.create(address);
    return uri.getScheme() + "://" + uri.getAuthority();
  }
}
