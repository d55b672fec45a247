package io.uprava.sandbox.emulator.amocrm;

import io.uprava.sandbox.emulator.shared.CommonControl;
import io.uprava.sandbox.emulator.shared.EmulatorState;
import io.uprava.sandbox.emulator.shared.Fields;
import io.uprava.sandbox.emulator.shared.JsonArrays;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The emulator's own JSON under {@code /_control}, for tests and scripts. */
final class CrmControl {

  private final EmulatorState state;
  private final Registry registry;
  private final Tokens tokens;
  private final CrmActs acts;
  private final CommonControl common;

  CrmControl(EmulatorState state, Registry registry, Tokens tokens, CrmActs acts) {
    this.state = state;
    this.registry = registry;
    this.tokens = tokens;
    this.acts = acts;
    this.common = new CommonControl(state, "/oauth2/access_token");
  }

  /** Does one call. */
  JsonStructure answer(String call, Map<String, String> query, JsonObject asked) {
    return switch (call) {
      case "POST /acts" -> acts.perform(asked);
      case "GET /tokens" -> tokens(query);
      case "GET /accounts" ->
          JsonArrays.of(registry.accounts().stream().map(CrmAccount::json).toList());
      case "POST /accounts" -> open(asked);
      case "GET /integrations" ->
          JsonArrays.of(registry.integrations().stream().map(Integration::json).toList());
      case "POST /integrations" ->
          registry
              .register(
                  asked.getString("name", "Integration"),
                  Fields.required(asked, "redirect_uri"),
                  Fields.text(asked, "disable_hook"))
              .json();
      case "PUT /integrations" -> change(asked);
      default -> common.answer(call, query, asked);
    };
  }

  private JsonObject open(JsonObject asked) {
    String subdomain = Fields.required(asked, "subdomain");
    return registry
        .open(
            subdomain,
            asked.getString("domain", registry.brand().domain()),
            asked.getString("name", subdomain),
            asked.getInt("contacts", 0))
        .json();
  }

  private JsonObject change(JsonObject asked) {
    Integration changed = registry.wanted(Fields.text(asked, "client_id")).changed(asked);
    registry.keep(changed);
    return changed.json();
  }

  private JsonStructure tokens(Map<String, String> query) {
    String account = query.get("account");
    Long id = account == null ? null : registry.account(account).id();
    String client = query.get("client_id");
    List<TokenPair> pairs = query.containsKey("all") ? tokens.pairs() : tokens.newest();
    return JsonArrays.of(
        pairs.stream()
            .filter(pair -> id == null || Objects.equals(id, pair.account()))
            .filter(pair -> client == null || client.equals(pair.clientId()))
            .map(this::json)
            .toList());
  }

  private JsonObject json(TokenPair pair) {
    return pair.fields()
        .set("account", registry.account(pair.account()).subdomain())
        .set("state", pair.live(state.now()) ? "live" : "dead")
        .build();
  }
}
