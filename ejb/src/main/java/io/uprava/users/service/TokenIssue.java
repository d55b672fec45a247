package io.uprava.users.service;

import io.uprava.common.secret.RandomToken;
import io.uprava.users.entity.RefreshToken;
import io.uprava.users.entity.User;
import io.uprava.users.entity.UserSession;
import io.uprava.users.repository.RefreshTokenRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** Makes pairs of tokens, in the caller's transaction; of refresh tokens only a hash is kept. */
@ApplicationScoped
public class TokenIssue {

  @Inject RefreshTokenRepository refreshTokens;
  @Inject AccessTokens accessTokens;
  @Inject Clock clock;

  TokenPair issue(User user, UserSession session) {
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
}
