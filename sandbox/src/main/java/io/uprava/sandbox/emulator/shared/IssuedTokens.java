package io.uprava.sandbox.emulator.shared;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** The tokens there were ever of a provider that issues them singly. */
public final class IssuedTokens {

  private static final String KIND = "token";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final EmulatorState state;
  private final String prefix;

  /**
   * @param prefix what every token begins with
   */
  public IssuedTokens(EmulatorState state, String prefix) {
    this.state = state;
    this.prefix = prefix;
  }

  /**
   * Issues one.
   *
   * @param seconds it lives, 0 for ever
   */
  public IssuedToken issue(String owner, String kind, long seconds) {
    byte[] drawn = new byte[120];
    RANDOM.nextBytes(drawn);
    String value = prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(drawn);
    long now = state.now();
    IssuedToken token =
        new IssuedToken(value, owner, kind, now, seconds == 0 ? 0 : now + seconds, false);
    state.store().put(KIND, value, token.fields().build());
    return token;
  }

  /** The token of that value, whatever has become of it. */
  public Optional<IssuedToken> find(String value) {
    return state.store().find(KIND, String.valueOf(value)).map(IssuedToken::of);
  }

  /** All of them, the newest first. */
  public List<IssuedToken> all() {
    return state.store().list(KIND).stream().map(IssuedToken::of).toList();
  }

  /** Kills all tokens of an owner. */
  public void revoke(String owner) {
    all().stream()
        .filter(token -> token.owner().equals(owner))
        .forEach(
            token ->
                state
                    .store()
                    .put(KIND, token.value(), token.fields().set("revoked", true).build()));
  }
}
