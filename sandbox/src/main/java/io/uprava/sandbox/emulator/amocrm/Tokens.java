package io.uprava.sandbox.emulator.amocrm;

import io.uprava.sandbox.emulator.shared.EmulatorState;
import io.uprava.sandbox.emulator.shared.Fields;
import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The codes and tokens there were ever: each is taken once, and no two callers take the same. */
final class Tokens {

  private static final String PAIRS = "pair";
  private static final String CODES = "code";

  private final EmulatorState state;
  private final Brand brand;
  private final Map<String, String> refreshOf = new ConcurrentHashMap<>();

  Tokens(EmulatorState state, Brand brand) {
    this.state = state;
    this.brand = brand;
    pairs().forEach(pair -> refreshOf.put(pair.access(), pair.refresh()));
  }

  /** A code for the consent an account has just given. */
  synchronized String newCode(CrmAccount account, Integration integration) {
    String code = TokenText.opaque(300);
    state
        .store()
        .put(
            CODES,
            code,
            Fields.none()
                .set("account_id", account.id())
                .set("client_id", integration.clientId())
                .set("issued_at", state.now())
                .set("used", false)
                .build());
    return code;
  }

  /** Exchanges a code for the first pair of a consent. */
  synchronized TokenPair exchange(String code, Integration integration, CrmAccount account) {
    JsonObject kept =
        state
            .store()
            .find(CODES, code)
            .filter(found -> Fields.number(found, "account_id") == account.id())
            .orElseThrow(() -> new TokenRefused(400, "Cannot decrypt the authorization code"));
    if (!kept.getString("client_id").equals(integration.clientId())) {
      throw new TokenRefused(400, "Authorization code was not issued to this client");
    }
    if (state.now() >= Fields.number(kept, "issued_at") + state.knobs().number("code_seconds")) {
      throw new TokenRefused(400, "Authorization code has expired");
    }
    if (Fields.flag(kept, "used")) {
      throw new TokenRefused(400, "Authorization code has been revoked");
    }
    state.store().put(CODES, code, Fields.of(kept).set("used", true).build());
    return issue(UUID.randomUUID().toString(), account, integration);
  }

  /** Exchanges a refresh token for a new pair; it is worth nothing from then on. */
  synchronized TokenPair refresh(String refresh, Integration integration, CrmAccount account) {
    TokenPair pair =
        state
            .store()
            .find(PAIRS, refresh)
            .map(TokenPair::of)
            .orElseThrow(() -> new TokenRefused(401, "Cannot decrypt the refresh token"));
    if (!pair.clientId().equals(integration.clientId()) || pair.account() != account.id()) {
      throw new TokenRefused(401, "Token is not linked to client");
    }
    if (pair.spent() && state.knobs().flag("reuse_revokes_chain")) {
      revokeConsent(pair.consent());
    }
    if (pair.spent() || pair.revoked()) {
      throw new TokenRefused(401, "Token has been revoked");
    }
    if (state.now() >= pair.refreshExpiresAt()) {
      throw new TokenRefused(401, "Token has expired");
    }
    state.store().put(PAIRS, refresh, pair.fields().set("spent", true).build());
    return issue(pair.consent(), account, integration);
  }

  /** A new pair. */
  synchronized TokenPair issue(String consent, CrmAccount account, Integration integration) {
    long now = state.now();
    long accessExpiry = now + state.knobs().number("access_seconds");
    TokenPair pair =
        new TokenPair(
            consent,
            account.id(),
            integration.clientId(),
            TokenText.jwt(brand, account, integration.clientId(), now, accessExpiry),
            TokenText.opaque(700),
            now,
            accessExpiry,
            now + state.knobs().number("refresh_seconds"),
            false,
            false);
    refreshOf.put(pair.access(), pair.refresh());
    state.store().put(PAIRS, pair.refresh(), pair.fields().build());
    return pair;
  }

  /** The pair an access token is of while it opens something. */
  Optional<TokenPair> opening(String access) {
    return Optional.ofNullable(refreshOf.get(access))
        .flatMap(this::ofRefresh)
        .filter(pair -> !pair.revoked() && state.now() < pair.accessExpiresAt());
  }

  /** The pair a refresh token is of. */
  Optional<TokenPair> ofRefresh(String refresh) {
    return state.store().find(PAIRS, refresh).map(TokenPair::of);
  }

  /** Every pair ever issued, the newest first. */
  List<TokenPair> pairs() {
    return state.store().list(PAIRS).stream().map(TokenPair::of).toList();
  }

  /** The newest pair of each consent, the newest consent first. */
  List<TokenPair> newest() {
    Map<String, TokenPair> newest = new LinkedHashMap<>();
    pairs().forEach(pair -> newest.putIfAbsent(pair.consent(), pair));
    return List.copyOf(newest.values());
  }

  /** Kills all that an account gave an integration. */
  synchronized void revoke(CrmAccount account, Integration integration) {
    pairs().stream()
        .filter(pair -> pair.account() == account.id())
        .filter(pair -> pair.clientId().equals(integration.clientId()))
        .forEach(this::kill);
  }

  private void revokeConsent(String consent) {
    pairs().stream().filter(pair -> pair.consent().equals(consent)).forEach(this::kill);
  }

  private void kill(TokenPair pair) {
    state.store().put(PAIRS, pair.refresh(), pair.fields().set("revoked", true).build());
  }
}
