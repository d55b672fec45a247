package io.uprava.sandbox.emulator.shared;

import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import java.util.Map;

/** The control of a provider that issues tokens singly: owners, tokens, and acts that issue one. */
public final class TokenControl {

  private final EmulatorState state;
  private final IssuedTokens tokens;
  private final Map<String, String> owners;
  private final Map<String, Sort> acts;
  private final CommonControl common;

  /**
   * A sort of token.
   *
   * @param kind the provider's word for it
   * @param knob setting that tells how many seconds it lives
   */
  public record Sort(String kind, String knob) {}

  /**
   * @param owners the accounts or communities by id, with their names
   * @param acts the sort of token that each act issues
   * @param faultPath what the path of the calls begins with that a fault befalls when none is named
   */
  public TokenControl(
      EmulatorState state,
      IssuedTokens tokens,
      Map<String, String> owners,
      Map<String, Sort> acts,
      String faultPath) {
    this.state = state;
    this.tokens = tokens;
    this.owners = owners;
    this.acts = acts;
    this.common = new CommonControl(state, faultPath);
  }

  /** Does one call. */
  public JsonStructure answer(String call, Map<String, String> query, JsonObject asked) {
    return switch (call) {
      case "GET /tokens" ->
          JsonArrays.of(tokens.all().stream().map(one -> one.fields().build()).toList());
      case "GET /accounts" ->
          JsonArrays.of(
              owners.entrySet().stream()
                  .map(one -> Fields.none().set("id", one.getKey()).set("name", one.getValue()))
                  .map(Fields::build)
                  .toList());
      case "POST /acts" -> act(Fields.required(asked, "act"), Fields.required(asked, "account"));
      default -> common.answer(call, query, asked);
    };
  }

  private JsonObject act(String act, String owner) {
    if (!owners.containsKey(owner)) {
      throw Refusal.missing("account " + owner);
    }
    if (act.equals("revoke")) {
      tokens.revoke(owner);
      return Fields.none().set("revoked", true).build();
    }
    Sort sort = acts.get(act);
    if (sort == null) {
      throw new IllegalArgumentException("there is no act " + act);
    }
    return tokens.issue(owner, sort.kind(), state.knobs().number(sort.knob())).fields().build();
  }
}
