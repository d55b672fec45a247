package io.uprava.users.service;

import io.uprava.common.error.RuleViolation;
import io.uprava.common.security.CurrentCaller;
import io.uprava.common.security.Roles;
import io.uprava.common.security.Scopes;
import io.uprava.users.entity.User;
import io.uprava.users.repository.SignInLimitRepository;
import io.uprava.users.repository.UserRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;

/** Whether a user can come in: lock and limits. Every act wants a reason. */
@Stateless
@RolesAllowed({Roles.ADMIN, Scopes.USERS_WRITE})
public class UserAccessService {

  @Inject UserRepository users;
  @Inject AccountLock locks;
  @Inject SignInLimitRepository limits;
  @Inject UserAudit audit;
  @Inject CurrentCaller caller;

  /**
   * Bars a user; the next request with any of their tokens or cookies fails.
   *
   * @throws RuleViolation {@code cannot-lock-yourself}, {@code last-administrator}
   * @throws io.uprava.common.error.Conflict {@code user-already-locked}
   */
  public UserView lock(UUID id, String reason) {
    String why = Reason.require(reason);
    User user = users.getLocked(id);
    if (user.id().equals(caller.userId())) {
      throw new RuleViolation("cannot-lock-yourself");
    }
    locks.lock(user, why);
    return UserView.of(user);
  }

  /**
   * @throws io.uprava.common.error.Conflict {@code user-not-locked}
   */
  public UserView unlock(UUID id, String reason) {
    String why = Reason.require(reason);
    User user = users.getLocked(id);
    locks.unlock(user, why);
    return UserView.of(user);
  }

  /** Forgets how many codes were asked for, so that the user can sign in now. */
  public void resetCodeLimits(UUID id, String reason) {
    String why = Reason.require(reason);
    User user = users.getLocked(id);
    if (user.email() == null) {
      throw new RuleViolation("user-closed");
    }
    audit.codeLimitsReset(user, limits.reset(user.email()), why);
  }
}
