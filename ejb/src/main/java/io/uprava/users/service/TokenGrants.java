package io.uprava.users.service;

import io.uprava.common.error.NotAuthenticated;
import io.uprava.common.security.ClientInfo;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * What programs get tokens for. An error leaves here only after what it tells is committed, so no
 * transaction may be open.
 */
@ApplicationScoped
public class TokenGrants {

  @Inject SignInVerification verification;
  @Inject TokenService tokens;
  @Inject TokenRotation rotation;

  /**
   * For the code that was mailed.
   *
   * @throws NotAuthenticated {@code code-not-accepted}, whatever the reason
   */
  public TokenPair byCode(UUID challengeId, String code, ClientInfo client) {
    return tokens.open(verification.verify(challengeId, code, client), client);
  }

  /**
   * For a refresh token, which works once.
   *
   * @throws NotAuthenticated {@code refresh-token-not-accepted} for an unknown, ended or reused
   *     token; reuse has ended the session by then
   */
  public TokenPair byRefreshToken(String refreshToken, ClientInfo client) {
    if (refreshToken == null || refreshToken.isBlank()) {
      throw new NotAuthenticated("refresh-token-not-accepted");
    }
    return rotation
        .rotate(refreshToken.strip(), client)
        .orElseThrow(() -> new NotAuthenticated("refresh-token-not-accepted"));
  }
}
