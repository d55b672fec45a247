package io.uprava.users.service;

import io.uprava.common.security.ClientInfo;
import io.uprava.users.entity.UserSession;
import io.uprava.users.repository.UserRepository;
import io.uprava.users.repository.UserSessionRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;

/** Opens sessions of programs, which hold a short-lived access token and a refresh token. */
@Stateless
public class TokenService {

  @Inject UserRepository users;
  @Inject UserSessionRepository sessions;
  @Inject TokenIssue tokens;
  @Inject Clock clock;

  /** Opens a session for a program. */
  @PermitAll
  public TokenPair open(VerifiedUser user, ClientInfo client) {
    var session = UserSession.api(user.userId(), DeviceReading.of(client), clock.instant());
    sessions.add(session);
    return tokens.issue(users.get(user.userId()), session);
  }
}
