package io.uprava.users.service;

import io.uprava.common.error.Conflict;
import io.uprava.common.error.RuleViolation;
import io.uprava.users.entity.User;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** Bars accounts and opens them again, in the caller's transaction. */
@ApplicationScoped
public class AccountLock {

  @Inject AccountClosing closing;
  @Inject SessionEnding ending;
  @Inject UserAudit audit;
  @Inject Clock clock;

  /**
   * @throws RuleViolation {@code last-administrator}
   * @throws Conflict {@code user-already-locked}
   */
  void lock(User user, String reason) {
    closing.requireAnotherAdministrator(user);
    user.lock(reason, clock.instant());
    ending.endAll(user.id(), null, "user-locked");
    audit.locked(user, reason);
  }

  /**
   * @throws Conflict {@code user-not-locked}
   */
  void unlock(User user, String reason) {
    user.unlock(reason, clock.instant());
    audit.unlocked(user, reason);
  }
}
