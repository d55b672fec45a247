package io.uprava.users.service;

import io.uprava.common.error.Conflict;
import io.uprava.users.entity.Role;
import io.uprava.users.entity.SignInChallenge;
import io.uprava.users.entity.User;
import io.uprava.users.entity.UserProfile;
import io.uprava.users.repository.UserRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;

/** Opens accounts, in the caller's transaction. */
@ApplicationScoped
public class AccountOpening {

  @Inject UserRepository users;
  @Inject FirstAdministrator first;
  @Inject UserAudit audit;
  @Inject Clock clock;

  /**
   * By an administrator.
   *
   * @param email normalised address
   * @throws Conflict {@code email-taken}
   */
  User create(String email, UserProfile profile, Set<Role> roles) {
    if (users.findByEmail(email).isPresent()) {
      throw new Conflict("email-taken");
    }
    User user = new User(email, profile, roles, clock.instant());
    users.add(user);
    audit.created(user);
    return user;
  }

  /**
   * By the owner of an address, who proved it.
   *
   * @return the account that the address has, if it has one
   */
  User register(SignInChallenge met) {
    return users.findByEmail(met.email()).orElseGet(() -> registered(met));
  }

  private User registered(SignInChallenge met) {
    Set<Role> roles = EnumSet.of(first.owns(met.email()) ? Role.ADMIN : Role.CLIENT);
    User user = new User(met.email(), met.registrationProfile(), roles, clock.instant());
    users.add(user);
    audit.registered(user);
    return user;
  }
}
