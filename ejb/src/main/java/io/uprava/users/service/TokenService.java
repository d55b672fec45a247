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
import io.uprava.users.repository.UserRepository;
import io.uprava.users.repository.UserSessionRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Tokens of programs: short-lived access tokens and rotating refresh tokens. A refresh token that
 * comes back after its use and outside the grace was stolen; it ends its whole session.
 */
@Stateless
public class TokenService {

  @Inject UserRepository users;
  @Inject UserSessionRepository sessions;
  @Inject RefreshTokenRepository refreshTokens;
  @Inject AccessTokens accessTokens;
  @Inject SessionEnding ending;
  @Inject Clock clock;

  /** Opens a session for a program. */
  @PermitAll
  public TokenPair open(VerifiedUser user, ClientInfo client) {
    var session = UserSession.api(user.userId(), DeviceReading.of(client), clock.instant());
    sessions.add(session);
    return issue(users.find(user.userId()).orElseThrow(TokenService::refused), session);
  }

  /**
   * Exchanges a refresh token for a new pair. On reuse the answer is empty and the session ended;
   * {@link TokenRefresh} turns that into an error once it is committed.
   */
  @PermitAll
  public Optional<TokenPair> rotate(String refreshToken, ClientInfo client) {
    Instant now = clock.instant();
    Device device = DeviceReading.of(client);
    RefreshToken token =
        refreshTokens.findLocked(RandomToken.hash(refreshToken)).orElseThrow(TokenService::refused);
    UserSession session =
        sessions
            .findLocked(token.sessionId())
            .filter(found -> found.open(now))
            .orElseThrow(TokenService::refused);
    User user =
        users.find(session.userId()).filter(User::active).orElseThrow(TokenService::refused);
    if (!token.use(device, now)) {
      ending.reused(
          session,
          user,
          SignInEvent.denied(DenialReason.REFRESH_TOKEN_REUSED, user.email(), user.id(), device));
      return Optional.empty();
    }
    session.seen(device.ip(), now);
    return Optional.of(issue(user, session));
  }

  private TokenPair issue(User user, UserSession session) {
    String refreshToken = RandomToken.create();
    refreshTokens.add(
        new RefreshToken(session.id(), RandomToken.hash(refreshToken), clock.instant()));
    String accessToken =
        accessTokens.sign(
            new AccessTokens.Bearer(
                user.id(), session.id(), user.email(), user.tokenEpoch(), user.roles()));
    return new TokenPair(
        accessToken, refreshToken, "Bearer", AccessTokens.LIFE.toSeconds(), UserView.of(user));
  }

  private static NotAuthenticated refused() {
    return new NotAuthenticated("refresh-token-not-accepted");
  }
}
