package io.uprava.users.service;

import io.uprava.common.secret.RandomToken;
import io.uprava.common.security.ClientInfo;
import io.uprava.users.entity.UserSession;
import io.uprava.users.repository.UserSessionRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * Opens sessions of browsers. The cookie is the only proof and only its hash is kept, so a session
 * outlives every redeploy and ends the moment its row is ended.
 */
@Stateless
public class BrowserSessionService {

  @Inject UserSessionRepository sessions;
  @Inject Clock clock;

  /**
   * @param remember keep the browser signed in for 30 days after its last use, instead of 12 hours
   */
  @PermitAll
  public OpenedSession open(VerifiedUser user, boolean remember, ClientInfo client) {
    String cookie = RandomToken.create();
    sessions.add(
        UserSession.browser(
            user.userId(),
            RandomToken.hash(cookie),
            remember,
            DeviceReading.of(client),
            clock.instant()));
    return new OpenedSession(cookie, remember ? UserSession.LONG_LIFE : null, user.view());
  }
}
