package io.uprava.connections.service;

import io.uprava.common.json.JsonText;
import io.uprava.common.secret.Secret;
import io.uprava.common.secret.SecretCipher;
import io.uprava.connections.entity.SealedTokens;
import io.uprava.connections.entity.TokenGeneration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Turns values of generations into what rests in the database, and back. */
@ApplicationScoped
public class TokenSealing {

  private static final String ACCESS = "access_token";
  private static final String REFRESH = "refresh_token";

  @Inject SecretCipher cipher;

  /**
   * @throws IllegalStateException when the keyset cannot be used
   */
  SealedTokens seal(TokenGeneration generation, TokenSet tokens) {
    Map<String, Object> value = new HashMap<>();
    value.put(ACCESS, tokens.access().reveal());
    value.put(REFRESH, tokens.refresh() == null ? null : tokens.refresh().reveal());
    byte[] plain = JsonText.write(value).getBytes(StandardCharsets.UTF_8);
    byte[] sealed = cipher.encrypt(generation.identity(), plain);
    return new SealedTokens(sealed, SecretCipher.keyOf(sealed));
  }

  /**
   * @throws IllegalStateException when the keyset cannot be used
   */
  void requireUsable() {
    cipher.requireUsable();
  }

  /**
   * @throws IllegalStateException when the value was altered or moved, or the keyset does not open
   *     it
   */
  TokenSet open(TokenGeneration generation) {
    byte[] plain = cipher.decrypt(generation.identity(), generation.sealed().value());
    Map<String, Object> value = JsonText.read(new String(plain, StandardCharsets.UTF_8));
    Object refresh = value.get(REFRESH);
    return new TokenSet(
        new Secret(value.get(ACCESS).toString()),
        refresh == null ? null : new Secret(refresh.toString()));
  }
}
