package io.uprava.sandbox.emulator.vk;

import com.sun.net.httpserver.HttpExchange;
import io.uprava.sandbox.emulator.Emulator;
import io.uprava.sandbox.emulator.shared.ControlPanel;
import io.uprava.sandbox.emulator.shared.Disturbance;
import io.uprava.sandbox.emulator.shared.EmulatorFront;
import io.uprava.sandbox.emulator.shared.EmulatorState;
import io.uprava.sandbox.emulator.shared.Fields;
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
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** VK's API for communities: what is at {@code https://api.vk.com} is at {@code /vk}. */
public final class VkEmulator implements Emulator, ControlPanel, AutoCloseable {

  private static final String ROOT = "/vk";
  private static final String METHODS = "/method/";
  private static final Map<String, String> GROUPS =
      new TreeMap<>(Map.of("229000001", "Управа: дом на Примерной", "229000002", "Ромашка"));

  private static final String JSON =
      """
      curl -X POST http://localhost:8090/vk/_control/... -d '{...}'

      GET    /settings        PUT  /settings  {"token_seconds":0,"requests_per_second":20}
      GET    /clock           POST /clock     {"advance_seconds":86400} | {"reset":true}
      GET    /accounts        GET  /tokens
      POST   /acts            {"act":"token"|"revoke","account":"229000001"}
      GET    /journal?after=0 GET  /journal/summary    DELETE /journal
      GET    /faults          DELETE /faults
      POST   /faults          {"fault":"slow","path":"/method/groups.getById","times":1,"seconds":1}
      """;

  private final EmulatorState state;
  private final VkMethods methods;
  private final TokenControl control;
  private final TokenPages pages;
  private final EmulatorFront front;

  /**
   * @param folder keeps its state, null to forget everything at the end
   */
  public VkEmulator(Path folder) throws IOException {
    state =
        EmulatorState.in(
            folder, Fields.none().set("token_seconds", 0).set("requests_per_second", 20).build());
    IssuedTokens tokens = new IssuedTokens(state, "vk1.a.");
    methods = new VkMethods(state, tokens, GROUPS);
    control =
        new TokenControl(
            state,
            tokens,
            GROUPS,
            Map.of("token", new TokenControl.Sort("community", "token_seconds")),
            METHODS);
    pages =
        new TokenPages(
            new TokenPages.Emulated(ROOT, name(), "vk.groups.about"),
            state,
            tokens,
            GROUPS,
            List.of("token"));
    front = new EmulatorFront(ROOT, this);
  }

  @Override
  public String path() {
    return ROOT;
  }

  @Override
  public String name() {
    return "VK";
  }

  @Override
  public String description(Locale locale) {
    return Texts.of(locale).get("vk.about");
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
    return pages.page(path, texts, List.of(METHODS, METHODS + "groups.getById"), JSON);
  }

  @Override
  public JsonStructure control(String call, Map<String, String> query, JsonObject asked) {
    return control.answer(call, query, asked);
  }

  @Override
  public void provider(HttpExchange exchange, String path, Texts texts) throws IOException {
    Map<String, String> parameters = new HashMap<>(Answers.query(exchange));
    byte[] body = exchange.getRequestBody().readAllBytes();
    parameters.putAll(Answers.fields(new String(body, StandardCharsets.UTF_8)));
    String bearer = exchange.getRequestHeaders().getFirst("Authorization");
    if (bearer != null) {
      parameters.putIfAbsent("access_token", bearer.replaceFirst("^Bearer ", ""));
    }
    PlannedFault fault = state.faults().take(exchange.getRequestMethod(), path).orElse(null);
    JournaledCall call =
        JournaledCall.begin(state, path, "", parameters.get("access_token"), fault);
    call.answering(
        () ->
            Disturbance.answer(
                exchange,
                fault,
                () -> call.outcome(reply(path, parameters)),
                status -> call.outcome(Reply.of(status, "text/html", "<html></html>"))));
  }

  private Reply reply(String path, Map<String, String> parameters) {
    if (!path.startsWith(METHODS)) {
      return Reply.of(404, "text/html", "<html></html>");
    }
    JsonObject answer = methods.answer(path.substring(METHODS.length()), parameters);
    return Reply.json(200, "application/json; charset=utf-8", answer);
  }

  @Override
  public void close() {
    state.close();
  }
}
