package io.uprava.users.service;

import io.uprava.common.error.NotAuthenticated;
import io.uprava.common.secret.RandomToken;
import io.uprava.common.security.ClientInfo;
import io.uprava.users.entity.DenialReason;
import io.uprava.users.entity.Device;
import io.uprava.users.entity.RefreshToken;
import io.uprava.users.entity.SignInEvent;
import io.uprava.users.entity.User;
import io.uprava.users.entity.UserSession;
import io.uprava.users.repository.RefreshTokenRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Rotating refresh tokens of programs. One that comes back after its use and outside the grace was
 * stolen; it ends its whole session.
 */
@Stateless
public class TokenRotation {

  @Inject RefreshTokenRepository refreshTokens;
  @Inject OpenSessions sessions;
  @Inject TokenIssue tokens;
  @Inject SessionEnding ending;
  @Inject Clock clock;

  /**
   * Exchanges a refresh token for a new pair. On reuse the answer is empty and the session ended;
   * {@link TokenGrants} turns that into an error once it is committed.
   */
  @PermitAll
  public Optional<TokenPair> rotate(String refreshToken, ClientInfo client) {
    Instant now = clock.instant();
    Device device = DeviceReading.of(client);
    RefreshToken token =
        refreshTokens
            .findLocked(RandomToken.hash(refreshToken))
            .orElseThrow(TokenRotation::refused);
    OpenSessions.Open open =
        sessions.findLocked(token.sessionId()).orElseThrow(TokenRotation::refused);
    UserSession session = open.session();
    User user = open.user();
    if (!token.use(device, now)) {
      ending.reused(
          session,
          user,
          SignInEvent.denied(DenialReason.REFRESH_TOKEN_REUSED, user.email(), user.id(), device));
      return Optional.empty();
    }
    session.seen(device.ip(), now);
    return Optional.of(tokens.issue(user, session));
  }

  private static NotAuthenticated refused() {
    return new NotAuthenticated("refresh-token-not-accepted");
  }
}
