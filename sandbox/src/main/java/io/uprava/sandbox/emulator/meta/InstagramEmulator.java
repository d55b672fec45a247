package io.uprava.sandbox.emulator.meta;

import com.sun.net.httpserver.HttpExchange;
import io.uprava.sandbox.emulator.Emulator;
import io.uprava.sandbox.emulator.shared.ControlPanel;
import io.uprava.sandbox.emulator.shared.Disturbance;
import io.uprava.sandbox.emulator.shared.EmulatorFront;
import io.uprava.sandbox.emulator.shared.EmulatorState;
import io.uprava.sandbox.emulator.shared.Fields;
import io.uprava.sandbox.emulator.shared.IssuedToken;
import io.uprava.sandbox.emulator.shared.IssuedTokens;
import io.uprava.sandbox.emulator.shared.JournaledCall;
import io.uprava.sandbox.emulator.shared.PlannedFault;
import io.uprava.sandbox.emulator.shared.Reply;
import io.uprava.sandbox.emulator.shared.TokenControl;
import io.uprava.sandbox.emulator.shared.TokenPages;
import io.uprava.sandbox.environment.Texts;
import io.uprava.sandbox.http.Answers;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Instagram's tokens: what is at {@code https://graph.instagram.com} is at {@code /instagram}. */
public final class InstagramEmulator implements Emulator, ControlPanel, AutoCloseable {

  private static final String ROOT = "/instagram";
  private static final String JSON_TYPE = "application/json; charset=UTF-8";
  private static final Map<String, String> ACCOUNTS =
      new TreeMap<>(
          Map.of("17841400000000001", "uprava.office", "17841400000000002", "romashka.flowers"));

  private static final String JSON =
      """
      curl -X POST http://localhost:8090/instagram/_control/... -d '{...}'

      GET    /settings        PUT  /settings  {"long_seconds":5184000,"least_age_seconds":86400}
      GET    /clock           POST /clock     {"advance_seconds":86400} | {"reset":true}
      GET    /accounts        GET  /tokens
      POST   /acts            {"act":"short_token"|"long_token"|"revoke","account":"17841400000000001"}
      GET    /journal?after=0 GET  /journal/summary    DELETE /journal
      GET    /faults          DELETE /faults
      POST   /faults          {"fault":"answer_lost","path":"/refresh_access_token","times":1,"seconds":1}
      """;

  private final EmulatorState state;
  private final IssuedTokens tokens;
  private final LongLivedTokens rules;
  private final TokenControl control;
  private final TokenPages pages;
  private final EmulatorFront front;

  /**
   * @param folder keeps its state, null to forget everything at the end
   * @param appSecret of the application at Meta
   */
  public InstagramEmulator(Path folder, String appSecret) throws IOException {
    state =
        EmulatorState.in(
            folder,
            Fields.none()
                .set("long_seconds", 5_184_000)
                .set("short_seconds", 3600)
                .set("least_age_seconds", 86_400)
                .build());
    tokens = new IssuedTokens(state, "IGAA");
    rules = new LongLivedTokens(state, tokens, appSecret, ACCOUNTS);
    control =
        new TokenControl(
            state,
            tokens,
            ACCOUNTS,
            Map.of(
                "short_token", new TokenControl.Sort(LongLivedTokens.SHORT, "short_seconds"),
                "long_token", new TokenControl.Sort(LongLivedTokens.LONG, "long_seconds")),
            "/refresh_access_token");
    pages =
        new TokenPages(
            new TokenPages.Emulated(ROOT, name(), "instagram.accounts.about"),
            state,
            tokens,
            ACCOUNTS,
            List.of("short_token", "long_token"));
    front = new EmulatorFront(ROOT, this);
  }

  @Override
  public String path() {
    return ROOT;
  }

  @Override
  public String name() {
    return "Instagram";
  }

  @Override
  public String description(Locale locale) {
    return Texts.of(locale).get("instagram.about");
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    front.handle(exchange);
  }

  @Override
  public Set<String> pages() {
    return Set.of("", "/calls", "/controls");
  }

  @Override
  public String page(String path, Texts texts) {
    return pages.page(path, texts, List.of("/refresh_access_token", "/access_token", "/"), JSON);
  }

  @Override
  public JsonStructure control(String call, Map<String, String> query, JsonObject asked) {
    return control.answer(call, query, asked);
  }

  @Override
  public void provider(HttpExchange exchange, String path, Texts texts) throws IOException {
    String plain = path.replaceFirst("^/v\\d+\\.\\d+", "");
    Map<String, String> query = Answers.query(exchange);
    PlannedFault fault = state.faults().take(exchange.getRequestMethod(), plain).orElse(null);
    String bearer = exchange.getRequestHeaders().getFirst("Authorization");
    String shown =
        query.getOrDefault(
            "access_token", String.valueOf(bearer).replaceFirst("^(Bearer|OAuth) ", ""));
    JournaledCall call =
        JournaledCall.begin(state, plain, query.getOrDefault("grant_type", ""), shown, fault);
    call.answering(
        () ->
            Disturbance.answer(
                exchange,
                fault,
                () -> answered(call, plain, query, shown),
                status -> call.outcome(GraphError.ofStatus(status).reply())));
  }

  private Reply answered(JournaledCall call, String path, Map<String, String> query, String shown) {
    try {
      return switch (path) {
        case "/access_token" -> issued(call, rules.exchange(query));
        case "/refresh_access_token" -> issued(call, rules.refresh(query));
        case "/me" ->
            call.outcome(
                Reply.json(200, JSON_TYPE, rules.me(shown, query.getOrDefault("fields", "id"))));
        default -> throw GraphError.request("Unknown path components: " + path);
      };
    } catch (GraphError refused) {
      return call.outcome(refused.reply());
    }
  }

  private Reply issued(JournaledCall call, IssuedToken token) {
    call.issued(token.value());
    return call.outcome(Reply.json(200, JSON_TYPE, answer(token)));
  }

  private JsonObject answer(IssuedToken token) {
    return Fields.none()
        .set("access_token", token.value())
        .set("token_type", "bearer")
        .set("expires_in", token.expiresAt() - state.now())
        .build();
  }

  @Override
  public void close() {
    state.close();
  }
}
