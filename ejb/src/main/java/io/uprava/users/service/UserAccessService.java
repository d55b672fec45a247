package io.uprava.users.service;

import io.uprava.common.error.NotFound;
import io.uprava.common.error.RuleViolation;
import io.uprava.common.security.CurrentCaller;
import io.uprava.common.security.Roles;
import io.uprava.common.security.Scopes;
import io.uprava.users.entity.User;
import io.uprava.users.repository.SignInLimitRepository;
import io.uprava.users.repository.UserRepository;
import io.uprava.users.repository.UserSessionRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Administration of a user's ways in: lock, sessions, limits. Every act wants a reason. */
@Stateless
@RolesAllowed({Roles.ADMIN, Scopes.USERS_WRITE})
public class UserAccessService {

  @Inject UserRepository users;
  @Inject UserSessionRepository sessions;
  @Inject SignInLimitRepository limits;
  @Inject SessionEnding ending;
  @Inject AccountClosing closing;
  @Inject UserAudit audit;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /**
   * Bars a user; the next request with any of their tokens or cookies fails.
   *
   * @throws RuleViolation {@code cannot-lock-yourself}, {@code last-administrator}
   * @throws io.uprava.common.error.Conflict {@code user-already-locked}
   */
  public UserView lock(UUID id, String reason) {
    String why = Reason.require(reason);
    User user = locked(id);
    if (user.id().equals(caller.userId())) {
      throw new RuleViolation("cannot-lock-yourself");
    }
    closing.requireAnotherAdministrator(user);
    user.lock(why, clock.instant());
    ending.endAll(user.id(), null, "user-locked");
    audit.locked(user, why);
    return UserView.of(user);
  }

  /**
   * @throws io.uprava.common.error.Conflict {@code user-not-locked}
   */
  public UserView unlock(UUID id, String reason) {
    String why = Reason.require(reason);
    User user = locked(id);
    user.unlock(why, clock.instant());
    audit.unlocked(user, why);
    return UserView.of(user);
  }

  /** Forgets how many codes were asked for, so that the user can sign in now. */
  public void resetCodeLimits(UUID id, String reason) {
    String why = Reason.require(reason);
    User user = locked(id);
    if (user.email() == null) {
      throw new RuleViolation("user-closed");
    }
    audit.codeLimitsReset(user, limits.reset(user.email()), why);
  }

  /** Sessions in force, the last used first. */
  @RolesAllowed({Roles.ADMIN, Scopes.USERS_READ})
  public List<SessionView> sessions(UUID id) {
    return sessions.findOpen(id, clock.instant()).stream()
        .map(session -> SessionView.of(session, caller.sessionId()))
        .toList();
  }

  /**
   * Signs a user out everywhere.
   *
   * @return how many sessions were ended
   */
  public int endSessions(UUID id, String reason) {
    Reason.require(reason);
    return ending.endAll(locked(id).id(), null, "ended-by-administrator");
  }

  private User locked(UUID id) {
    return users.findLocked(id).orElseThrow(() -> new NotFound("user-not-found"));
  }
}
