package io.uprava.users.service;

import io.uprava.common.error.NotFound;
import io.uprava.common.security.CurrentCaller;
import io.uprava.common.security.Roles;
import io.uprava.common.security.Scopes;
import io.uprava.users.repository.UserRepository;
import io.uprava.users.repository.UserSessionRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Sessions of others; one's own are {@link SessionService}'s. */
@Stateless
@RolesAllowed({Roles.ADMIN, Scopes.USERS_WRITE})
public class UserSessionService {

  @Inject UserRepository users;
  @Inject UserSessionRepository sessions;
  @Inject SessionEnding ending;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /** Sessions in force, the last used first. */
  @RolesAllowed({Roles.ADMIN, Scopes.USERS_READ})
  public List<SessionView> list(UUID userId) {
    return sessions.findOpen(userId, clock.instant()).stream()
        .map(session -> SessionView.of(session, caller.sessionId()))
        .toList();
  }

  /**
   * Signs a user out everywhere.
   *
   * @return how many sessions were ended
   * @throws NotFound {@code user-not-found}
   */
  public int endAll(UUID userId, String reason) {
    Reason.require(reason);
    return ending.endAll(users.getLocked(userId).id(), null, "ended-by-administrator");
  }
}
