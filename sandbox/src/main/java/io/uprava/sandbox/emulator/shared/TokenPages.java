package io.uprava.sandbox.emulator.shared;

import static io.uprava.sandbox.http.Answers.escape;

import io.uprava.sandbox.environment.Texts;
import java.util.List;
import java.util.Map;

/** The pages of a provider whose tokens are copied by hand: owners with their tokens. */
public final class TokenPages {

  private final String root;
  private final String name;
  private final String aboutKey;
  private final EmulatorState state;
  private final IssuedTokens tokens;
  private final Map<String, String> owners;
  private final List<String> acts;

  /**
   * @param owners the accounts or communities by id, with their names
   * @param acts the acts that issue a token
   */
  public TokenPages(
      Emulated emulated,
      EmulatorState state,
      IssuedTokens tokens,
      Map<String, String> owners,
      List<String> acts) {
    this.root = emulated.root();
    this.name = emulated.name();
    this.aboutKey = emulated.aboutKey();
    this.state = state;
    this.tokens = tokens;
    this.owners = owners;
    this.acts = acts;
  }

  /**
   * Which provider it is.
   *
   * @param root path of the emulator
   * @param name of the provider
   * @param aboutKey of the sentence above the owners
   */
  public record Emulated(String root, String name, String aboutKey) {}

  /** One of the pages. */
  public String page(String path, Texts texts, List<String> faultPaths, String json) {
    SharedPages shared = new SharedPages(texts, root, state);
    return switch (path) {
      case "/calls" -> shared.calls();
      case "/controls" -> shared.controls(faultPaths, json);
      default -> owners(shared.frame());
    };
  }

  private String owners(EmulatorFrame frame) {
    StringBuilder body = new StringBuilder();
    body.append("<h1>%s</h1><p>%s</p>".formatted(escape(name), frame.text(aboutKey)));
    owners.forEach((id, title) -> body.append(card(frame, id, title)));
    return frame.titled(name, body.toString());
  }

  private String card(EmulatorFrame frame, String id, String title) {
    StringBuilder card = new StringBuilder("<div class=\"card\">");
    card.append("<b>%s</b> <code>%s</code>".formatted(escape(title), escape(id)));
    tokens.all().stream()
        .filter(token -> token.owner().equals(id))
        .limit(3)
        .forEach(token -> card.append(token(frame, token)));
    card.append("<div class=\"acts\">");
    for (String act : acts) {
      card.append(act(frame, id, act));
    }
    return card.append(act(frame, id, "revoke")).append("</div></div>").toString();
  }

  private String act(EmulatorFrame frame, String id, String act) {
    String fields = EmulatorFrame.hidden("act", act) + EmulatorFrame.hidden("account", id);
    return frame.form("POST /acts", root, fields, "emulator.act." + act);
  }

  private String token(EmulatorFrame frame, IssuedToken token) {
    String end =
        token.revoked() || token.expired(state.now())
            ? frame.text("emulator.token.dead")
            : token.expiresAt() == 0
                ? frame.text("emulator.token.forever")
                : frame.text("emulator.token.until", frame.time(token.expiresAt()));
    return "<p>%s %s<br><code>%s</code></p>"
        .formatted(EmulatorFrame.tag(token.kind()), end, escape(token.value()));
  }
}
