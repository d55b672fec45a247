package io.uprava.sandbox.emulator.amocrm;

import com.sun.net.httpserver.HttpExchange;
import io.uprava.sandbox.emulator.Emulator;
import io.uprava.sandbox.emulator.shared.CallJournal;
import io.uprava.sandbox.emulator.shared.ControlPanel;
import io.uprava.sandbox.emulator.shared.Disturbance;
import io.uprava.sandbox.emulator.shared.EmulatorFront;
import io.uprava.sandbox.emulator.shared.EmulatorState;
import io.uprava.sandbox.emulator.shared.Faults;
import io.uprava.sandbox.emulator.shared.Fields;
import io.uprava.sandbox.emulator.shared.PlannedFault;
import io.uprava.sandbox.environment.Texts;
import io.uprava.sandbox.http.Answers;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * amoCRM or Kommo. What the provider has at {@code https://HOST/PATH} is here at {@code
 * /amocrm/HOST/PATH}, for it has a host for each account.
 */
public final class AmoEmulator implements Emulator, ControlPanel, AutoCloseable {

  private final Brand brand;
  private final EmulatorState state;
  private final CrmPages pages;
  private final CrmControl control;
  private final ConsentWeb consentWeb;
  private final TokenEndpoint endpoint;
  private final CrmApi api;
  private final Subdomains subdomains;
  private final Problems problems;
  private final EmulatorFront front;

  /** Takes up what the folder of the settings holds. */
  public AmoEmulator(AmoSettings settings) throws IOException {
    brand = settings.brand();
    state = EmulatorState.in(settings.folder(), knobs());
    Contacts contacts = new Contacts(state);
    Registry registry = new Registry(brand, state, contacts);
    registry.keep(registered(settings, registry));
    Tokens tokens = new Tokens(state, brand);
    problems = new Problems(brand);
    Consents consents = new Consents(brand, tokens);
    endpoint = new TokenEndpoint(state, registry, tokens, problems);
    api = new CrmApi(state, registry, tokens, contacts, problems);
    subdomains = new Subdomains(registry, tokens, problems);
    consentWeb = new ConsentWeb(registry, consents);
    control =
        new CrmControl(
            state, registry, tokens, new CrmActs(registry, tokens, contacts, consents, endpoint));
    pages = new CrmPages(brand, state, registry, tokens);
    front = new EmulatorFront(brand.path(), this);
  }

  private static JsonObject knobs() {
    return Fields.none()
        .set("access_seconds", 86_400)
        .set("refresh_seconds", 7_776_000)
        .set("code_seconds", 1200)
        .set("requests_per_second", 7)
        .set("account_requests_per_second", 50)
        .set("reuse_revokes_chain", false)
        .build();
  }

  private static Integration registered(AmoSettings settings, Registry registry) {
    String hook =
        registry.integration(settings.clientId()).map(Integration::disableHook).orElse(null);
    return new Integration(
        settings.clientId(), settings.clientSecret(), "Uprava", settings.redirectUri(), hook);
  }

  /** The calls of the token endpoint. */
  public CallJournal journal() {
    return state.journal();
  }

  /** What shall go wrong. */
  public Faults faults() {
    return state.faults();
  }

  @Override
  public String path() {
    return brand.path();
  }

  @Override
  public String name() {
    return brand.title();
  }

  @Override
  public String description(Locale locale) {
    return Texts.of(locale).get("amocrm.about");
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
    return pages.page(path, texts);
  }

  @Override
  public JsonStructure control(String call, Map<String, String> query, JsonObject asked) {
    return control.answer(call, query, asked);
  }

  @Override
  public void provider(HttpExchange exchange, String path, Texts texts) throws IOException {
    String[] parts = path.split("/", 3);
    String host = parts.length > 1 ? parts[1] : "";
    String rest = parts.length == 3 ? "/" + parts[2] : "/";
    if (host.equals(brand.consentHost()) && rest.equals("/oauth")) {
      consentWeb.handle(exchange, texts);
      return;
    }
    PlannedFault fault = fault(exchange.getRequestMethod(), host, rest);
    if (rest.equals("/oauth2/access_token") && exchange.getRequestMethod().equals("POST")) {
      endpoint.handle(exchange, host, fault);
      return;
    }
    String bearer = exchange.getRequestHeaders().getFirst("Authorization");
    String refresh = exchange.getRequestHeaders().getFirst("X-Refresh-Token");
    Map<String, String> query = Answers.query(exchange);
    Disturbance.answer(
        exchange,
        fault,
        () ->
            subdomains
                .answer(host, rest, bearer, refresh)
                .orElseGet(() -> api.answer(host, rest, bearer, query)),
        problems::api);
  }

  private PlannedFault fault(String method, String host, String rest) {
    return state
        .faults()
        .take(method, rest)
        .or(() -> state.faults().take(method, "/" + host + rest))
        .orElse(null);
  }

  @Override
  public void close() {
    state.close();
  }
}
