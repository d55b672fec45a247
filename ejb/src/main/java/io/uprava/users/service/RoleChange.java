package io.uprava.users.service;

import io.uprava.common.error.RuleViolation;
import io.uprava.users.entity.Role;
import io.uprava.users.entity.User;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;

/** Gives a user other roles in the caller's transaction, tells the user and leaves a trace. */
@ApplicationScoped
public class RoleChange {

  @Inject AccountClosing closing;
  @Inject UserMails mails;
  @Inject UserAudit audit;
  @Inject Clock clock;

  /**
   * @throws RuleViolation {@code last-administrator}
   */
  void apply(User user, Set<Role> roles, String reason) {
    Set<Role> before = user.roles();
    Set<Role> wanted = roles.isEmpty() ? Set.of() : EnumSet.copyOf(roles);
    if (!wanted.contains(Role.ADMIN)) {
      closing.requireAnotherAdministrator(user);
    }
    user.assignRoles(wanted, clock.instant());
    mails.rolesChanged(user);
    audit.rolesChanged(user, before, reason);
  }
}
