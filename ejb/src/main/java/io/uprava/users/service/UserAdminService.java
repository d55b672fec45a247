package io.uprava.users.service;

import io.uprava.common.entity.EmailAddress;
import io.uprava.common.error.Conflict;
import io.uprava.common.error.Forbidden;
import io.uprava.common.error.NotFound;
import io.uprava.common.error.RuleViolation;
import io.uprava.common.security.Roles;
import io.uprava.common.security.Scopes;
import io.uprava.users.entity.Role;
import io.uprava.users.entity.User;
import io.uprava.users.repository.UserRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** Administration of one user: making, describing, and what they may do. */
@Stateless
@RolesAllowed({Roles.ADMIN, Scopes.USERS_WRITE})
public class UserAdminService {

  @Inject UserRepository users;
  @Inject ProfileChange profiles;
  @Inject AccountClosing closing;
  @Inject ConfirmationService confirmations;
  @Inject UserMails mails;
  @Inject UserAudit audit;
  @Inject Clock clock;

  /**
   * @throws NotFound {@code user-not-found}
   */
  @RolesAllowed({Roles.ADMIN, Scopes.USERS_READ})
  public UserView get(UUID id) {
    return users.find(id).map(UserView::of).orElseThrow(() -> new NotFound("user-not-found"));
  }

  /**
   * @throws Conflict {@code email-taken}
   * @throws Forbidden {@code administrator-needs-confirmation} for ADMIN among the roles
   */
  public UserView create(@Valid CreateUserCommand command) {
    String address = EmailAddress.normalise(command.email());
    if (users.findByEmail(address).isPresent()) {
      throw new Conflict("email-taken");
    }
    User user =
        new User(
            address,
            ProfileRules.profile(
                command.name(), command.phone(), command.language(), command.timeZone()),
            roles(command.roles()),
            clock.instant());
    users.add(user);
    audit.created(user);
    return UserView.of(user);
  }

  /**
   * @param expectedVersion null to change whatever is stored
   */
  public UserView update(UUID id, ProfilePatch patch, Long expectedVersion) {
    User user = locked(id, expectedVersion);
    if (user.email() == null) {
      throw new RuleViolation("user-closed");
    }
    profiles.apply(user, patch);
    users.flush();
    return UserView.of(user);
  }

  /**
   * Replaces the roles of a user. Only people may, with a fresh confirmation; tokens that carry the
   * old roles end at once.
   *
   * @param confirmationToken of purpose {@link ConfirmationPurpose#ASSIGN_ROLES}
   * @throws RuleViolation {@code last-administrator}, {@code reason-required}
   */
  @RolesAllowed(Roles.ADMIN)
  public UserView setRoles(UUID id, AssignRolesCommand command) {
    String reason = Reason.require(command.reason());
    confirmations.require(ConfirmationPurpose.ASSIGN_ROLES, command.confirmationToken());
    User user = locked(id, command.expectedVersion());
    Set<Role> before = user.roles();
    Set<Role> wanted = command.roles().isEmpty() ? Set.of() : EnumSet.copyOf(command.roles());
    if (!wanted.contains(Role.ADMIN)) {
      closing.requireAnotherAdministrator(user);
    }
    user.assignRoles(wanted, clock.instant());
    mails.rolesChanged(user);
    audit.rolesChanged(user, before, reason);
    return UserView.of(user);
  }

  private User locked(UUID id, Long expectedVersion) {
    User user = users.findLocked(id).orElseThrow(() -> new NotFound("user-not-found"));
    if (expectedVersion != null) {
      user.requireVersion(expectedVersion);
    }
    return user;
  }

  private static Set<Role> roles(Set<Role> wanted) {
    if (wanted == null || wanted.isEmpty()) {
      return EnumSet.of(Role.CLIENT);
    }
    if (wanted.contains(Role.ADMIN)) {
      throw new Forbidden("administrator-needs-confirmation");
    }
    return EnumSet.copyOf(wanted);
  }
}
