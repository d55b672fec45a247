package io.uprava.sandbox.emulator.amocrm;

import static io.uprava.sandbox.http.Answers.escape;

import io.uprava.sandbox.emulator.shared.EmulatorFrame;
import io.uprava.sandbox.emulator.shared.EmulatorState;
import io.uprava.sandbox.emulator.shared.Fingerprint;
import io.uprava.sandbox.emulator.shared.SharedPages;
import io.uprava.sandbox.environment.Texts;
import java.util.List;

/** The pages for people: accounts with their consents, calls of late, controls. */
final class CrmPages {

  private static final List<String> PATHS =
      List.of("/oauth2/access_token", "/api/v4/account", "/api/v4/contacts", "/api/v4/", "/");

  /** The JSON the pages' forms send, for scripts. */
  private static final String JSON =
      """
      curl -X POST http://localhost:8090%s/_control/... -d '{...}'

      GET    /settings        PUT  /settings  {"access_seconds":60}
      GET    /clock           POST /clock     {"advance_seconds":3600} | {"reset":true}
      GET    /accounts        POST /accounts  {"subdomain":"...","name":"...","contacts":10}
      GET    /integrations    POST /integrations {"name":"...","redirect_uri":"...","disable_hook":"..."}
                              PUT  /integrations {"client_id":"...","redirect_uri":"..."}
      POST   /acts            {"act":"authorize"|"refuse","account":"...","client_id":"...","state":"..."}
                              {"act":"install"|"issue"|"revoke","account":"...","client_id":"..."}
                              {"act":"rename","account":"...","subdomain":"..."}
                              {"act":"state","account":"...","state":"active"|"unpaid"|"blocked"}
                              {"act":"add_contacts"|"touch_contacts","account":"...","count":5}
      GET    /tokens?account=...&client_id=...&all=true
      GET    /journal?after=0 GET /journal/summary    DELETE /journal
      GET    /faults          DELETE /faults
      POST   /faults          {"fault":"answer_lost","path":"/oauth2/access_token","times":1,"seconds":1}
      """;

  private final Brand brand;
  private final EmulatorState state;
  private final Registry registry;
  private final Tokens tokens;

  CrmPages(Brand brand, EmulatorState state, Registry registry, Tokens tokens) {
    this.brand = brand;
    this.state = state;
    this.registry = registry;
    this.tokens = tokens;
  }

  /** One of the pages. */
  String page(String path, Texts texts) {
    SharedPages shared = new SharedPages(texts, brand.path(), state);
    return switch (path) {
      case "/calls" -> shared.calls();
      case "/controls" -> shared.controls(PATHS, JSON.formatted(brand.path()));
      default -> accounts(shared.frame());
    };
  }

  private String accounts(EmulatorFrame frame) {
    StringBuilder body = new StringBuilder();
    body.append("<h1>").append(escape(brand.title())).append("</h1><p>");
    body.append(frame.text("amocrm.accounts.about")).append("</p>");
    for (Integration integration : registry.integrations()) {
      body.append(
          "<dl><dt>%s</dt><dd>%s</dd><dt>client_id</dt><dd><code>%s</code></dd><dt>redirect_uri</dt><dd><code>%s</code></dd></dl>"
              .formatted(
                  frame.text("amocrm.integration"),
                  escape(integration.name()),
                  escape(integration.clientId()),
                  escape(integration.redirectUri())));
    }
    registry.accounts().forEach(account -> body.append(card(frame, account)));
    return frame.titled(brand.title(), body.toString());
  }

  private String card(EmulatorFrame frame, CrmAccount account) {
    StringBuilder card = new StringBuilder("<div class=\"card\">");
    card.append(
        "<b>%s</b> <code>%s</code> %s"
            .formatted(
                escape(account.name()),
                escape(account.host()),
                EmulatorFrame.tag(account.state())));
    tokens.newest().stream()
        .filter(pair -> pair.account() == account.id())
        .limit(3)
        .forEach(pair -> card.append(consent(frame, pair)));
    card.append("<div class=\"acts\">");
    for (String act : List.of("install", "revoke", "add_contacts", "touch_contacts")) {
      card.append(act(frame, account, EmulatorFrame.hidden("act", act), "amocrm.act." + act));
    }
    String states =
        EmulatorFrame.hidden("act", "state")
            + frame.select("state", "amocrm.field.state", List.of("active", "unpaid", "blocked"));
    card.append(act(frame, account, states, "emulator.act.apply"));
    return card.append("</div></div>").toString();
  }

  private String act(EmulatorFrame frame, CrmAccount account, String fields, String button) {
    String named = EmulatorFrame.hidden("account", account.host()) + fields;
    return frame.form("POST /acts", brand.path(), named, button);
  }

  private String consent(EmulatorFrame frame, TokenPair pair) {
    String key = pair.live(state.now()) ? "amocrm.consent.live" : "amocrm.consent.dead";
    return "<p>%s</p>"
        .formatted(
            frame.text(
                key,
                Fingerprint.of(pair.refresh()),
                frame.time(pair.accessExpiresAt()),
                frame.time(pair.refreshExpiresAt())));
  }
}
