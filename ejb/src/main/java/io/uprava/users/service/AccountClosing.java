package io.uprava.users.service;

import io.uprava.common.error.NotFound;
import io.uprava.common.error.RuleViolation;
import io.uprava.users.entity.Role;
import io.uprava.users.entity.User;
import io.uprava.users.repository.UserRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** Closes an account, in the caller's transaction. */
@ApplicationScoped
public class AccountClosing {

  @Inject UserRepository users;
  @Inject SessionEnding ending;
  @Inject UserMails mails;
  @Inject UserAudit audit;
  @Inject Clock clock;

  /**
   * @throws RuleViolation {@code last-administrator} when nobody could administer afterwards,
   *     {@code reason-required}
   * @throws NotFound {@code user-not-found}
   */
  void close(UUID id, String reason) {
    Reason.require(reason);
    User user = users.getLocked(id);
    requireAnotherAdministrator(user);
    mails.accountClosed(user);
    ending.endAll(user.id(), null, "account-closed");
    user.close(reason, clock.instant());
    users.forget(user.id());
    audit.closed(user, reason);
  }

  /** The last administrator can neither be closed, nor locked, nor lose the role. */
  void requireAnotherAdministrator(User user) {
    if (user.active()
        && user.roles().contains(Role.ADMIN)
        && !users.anotherActive(Role.ADMIN, user.id())) {
      throw new RuleViolation("last-administrator");
    }
  }
}
