package io.uprava.users.service;

import io.uprava.common.error.NotFound;
import io.uprava.common.security.CurrentCaller;
import io.uprava.common.security.Roles;
import io.uprava.users.entity.SignInEvent;
import io.uprava.users.entity.SignInOutcome;
import io.uprava.users.entity.UserSession;
import io.uprava.users.repository.UserSessionRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** One's own sessions. */
@Stateless
@RolesAllowed(Roles.SIGNED_IN)
public class SessionService {

  @Inject UserSessionRepository sessions;
  @Inject SessionEnding ending;
  @Inject SignInLog log;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /** Sessions in force, the last used first. */
  public List<SessionView> list() {
    return sessions.findOpen(caller.userId(), clock.instant()).stream()
        .map(session -> SessionView.of(session, caller.sessionId()))
        .toList();
  }

  /**
   * Signs one device out.
   *
   * @throws NotFound {@code session-not-found} also for another person's session
   */
  public void end(UUID id) {
    UserSession session =
        sessions
            .findLocked(id)
            .filter(found -> found.userId().equals(caller.userId()))
            .filter(found -> found.open(clock.instant()))
            .orElseThrow(() -> new NotFound("session-not-found"));
    ending.end(session, "ended-by-user");
    log.write(
        SignInEvent.of(
            SignInOutcome.SIGNED_OUT,
            caller.name(),
            caller.userId(),
            DeviceReading.of(caller.client())));
  }

  /** Signs this device out. */
  public void endCurrent() {
    end(caller.sessionId());
  }

  /**
   * Signs every device out.
   *
   * @param keepCurrent this one stays signed in
   * @return how many were signed out
   */
  public int endAll(boolean keepCurrent) {
    return ending.endAll(caller.userId(), keepCurrent ? caller.sessionId() : null, "ended-by-user");
  }
}
