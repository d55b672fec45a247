package io.uprava.sandbox.emulator.meta;

import io.uprava.sandbox.emulator.shared.EmulatorState;
import io.uprava.sandbox.emulator.shared.Fields;
import io.uprava.sandbox.emulator.shared.IssuedToken;
import io.uprava.sandbox.emulator.shared.IssuedTokens;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.Optional;

/** The three calls of graph.instagram.com that are about a token. */
final class LongLivedTokens {

  static final String SHORT = "short-lived";
  static final String LONG = "long-lived";

  private final EmulatorState state;
  private final IssuedTokens tokens;
  private final String appSecret;
  private final Map<String, String> accounts;

  LongLivedTokens(
      EmulatorState state, IssuedTokens tokens, String appSecret, Map<String, String> accounts) {
    this.state = state;
    this.tokens = tokens;
    this.appSecret = appSecret;
    this.accounts = accounts;
  }

  /** A short-lived token becomes a long-lived one. */
  IssuedToken exchange(Map<String, String> query) {
    requireGrant(query, "ig_exchange_token");
    if (!appSecret.equals(query.get("client_secret"))) {
      throw new GraphError(400, "OAuthException", 1, 0, "Error validating client secret.");
    }
    IssuedToken token = opening(query.get("access_token"));
    if (!token.kind().equals(SHORT)) {
      throw GraphError.request("Unsupported request - method type: get");
    }
    return tokens.issue(token.owner(), LONG, state.knobs().number("long_seconds"));
  }

  /** A long-lived token that is old enough and not too old begins anew. */
  IssuedToken refresh(Map<String, String> query) {
    requireGrant(query, "ig_refresh_token");
    IssuedToken token = opening(query.get("access_token"));
    if (!token.kind().equals(LONG)) {
      throw GraphError.request("Only long-lived tokens can be refreshed");
    }
    if (state.now() - token.issuedAt() < state.knobs().number("least_age_seconds")) {
      throw GraphError.request("The token is less than 24 hours old and cannot be refreshed yet");
    }
    return tokens.issue(token.owner(), LONG, state.knobs().number("long_seconds"));
  }

  /** The account a token opens. */
  JsonObject me(String shown, String wanted) {
    IssuedToken token = opening(shown);
    String name = accounts.get(token.owner());
    Fields me = Fields.none();
    for (String field : wanted.split(",")) {
      switch (field) {
        case "id", "user_id" -> me.set(field, token.owner());
        case "username" -> me.set(field, name);
        case "name" -> me.set(field, name.replace('.', ' '));
        case "account_type" -> me.set(field, "BUSINESS");
        default -> throw GraphError.request("Tried accessing nonexisting field (" + field + ")");
      }
    }
    return me.set("id", token.owner()).build();
  }

  private IssuedToken opening(String value) {
    Optional<IssuedToken> found = tokens.find(value);
    if (found.isEmpty()) {
      throw GraphError.token(0, "Invalid OAuth access token - Cannot parse access token");
    }
    IssuedToken token = found.get();
    if (token.revoked()) {
      throw GraphError.token(460, "Error validating access token: The session was invalidated.");
    }
    if (token.expired(state.now())) {
      throw GraphError.token(463, "Error validating access token: Session has expired.");
    }
    return token;
  }

  private static void requireGrant(Map<String, String> query, String grant) {
    if (!grant.equals(query.get("grant_type"))) {
      throw GraphError.request("Invalid grant_type: " + query.getOrDefault("grant_type", ""));
    }
  }
}
