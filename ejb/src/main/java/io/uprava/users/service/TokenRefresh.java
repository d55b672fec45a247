package io.uprava.users.service;

import io.uprava.common.error.NotAuthenticated;
import io.uprava.common.security.ClientInfo;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The refresh use case: an error leaves here only after what it tells is committed. */
@ApplicationScoped
public class TokenRefresh {

  @Inject TokenService tokens;

  /**
   * @throws NotAuthenticated {@code refresh-token-not-accepted} for an unknown, ended or reused
   *     token; reuse has ended the session by then
   */
  public TokenPair refresh(String refreshToken, ClientInfo client) {
    if (refreshToken == null || refreshToken.isBlank()) {
      throw new NotAuthenticated("refresh-token-not-accepted");
    }
    return tokens
        .rotate(refreshToken.strip(), client)
        .orElseThrow(() -> new NotAuthenticated("refresh-token-not-accepted"));
  }
}
