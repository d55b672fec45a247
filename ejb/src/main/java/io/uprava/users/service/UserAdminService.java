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
import io.uprava.users.entity.UserProfile;
import io.uprava.users.repository.UserRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** Administration of one user: making, describing, and what they may do. */
@Stateless
@RolesAllowed({Roles.ADMIN, Scopes.USERS_WRITE})
public class UserAdminService {

  @Inject UserRepository users;
  @Inject AccountOpening opening;
  @Inject ProfileChange profiles;
  @Inject RoleChange roleChange;
  @Inject ConfirmationService confirmations;

  /**
   * @throws NotFound {@code user-not-found}
   */
  @RolesAllowed({Roles.ADMIN, Scopes.USERS_READ})
  public UserView get(UUID id) {
    return UserView.of(users.get(id));
  }

  /**
   * @throws Conflict {@code email-taken}
   * @throws Forbidden {@code administrator-needs-confirmation} for ADMIN among the roles
   */
  public UserView create(@Valid CreateUserCommand command) {
    String address = EmailAddress.normalise(command.email());
    UserProfile profile =
        ProfileRules.profile(
            command.name(), command.phone(), command.language(), command.timeZone());
    return UserView.of(opening.create(address, profile, roles(command.roles())));
  }

  /**
   * @param expectedVersion null to change whatever is stored
   */
  public UserView update(UUID id, ProfilePatch patch, Long expectedVersion) {
    return profiles.apply(id, patch, expectedVersion);
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
    User user = users.getLocked(id);
    if (command.expectedVersion() != null) {
      user.requireVersion(command.expectedVersion());
    }
    roleChange.apply(user, command.roles(), reason);
    return UserView.of(user);
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
