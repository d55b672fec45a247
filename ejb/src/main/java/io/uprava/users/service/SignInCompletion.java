package io.uprava.users.service;

import io.uprava.common.config.Settings;
import io.uprava.common.entity.EmailAddress;
import io.uprava.common.error.NotAuthenticated;
import io.uprava.users.entity.ChallengePurpose;
import io.uprava.users.entity.Device;
import io.uprava.users.entity.Role;
import io.uprava.users.entity.SignInChallenge;
import io.uprava.users.entity.SignInEvent;
import io.uprava.users.entity.SignInOutcome;
import io.uprava.users.entity.User;
import io.uprava.users.repository.SignInChallengeRepository;
import io.uprava.users.repository.UserRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/** Turns a challenge that was met into a user: uses it up and, for a registration, creates one. */
@Stateless
public class SignInCompletion {

  @Inject SignInChallengeRepository challenges;
  @Inject UserRepository users;
  @Inject UserAudit audit;
  @Inject SignInLog log;
  @Inject Settings settings;
  @Inject Clock clock;

  /**
   * @throws NotAuthenticated {@code code-not-accepted} when the code was used meanwhile or the
   *     account may not sign in
   */
  @PermitAll
  public VerifiedUser complete(SignInChallenge met, Device device) {
    Instant now = clock.instant();
    if (met.purpose() == ChallengePurpose.CONFIRMATION || !challenges.consume(met.id(), now)) {
      throw new NotAuthenticated("code-not-accepted");
    }
    User user = met.purpose() == ChallengePurpose.REGISTRATION ? register(met, now) : known(met);
    user.signedIn(now);
    log.write(SignInEvent.of(SignInOutcome.SIGNED_IN, user.email(), user.id(), device));
    return VerifiedUser.of(user);
  }

  private User known(SignInChallenge met) {
    return users
        .findLocked(met.userId())
        .filter(User::active)
        .orElseThrow(() -> new NotAuthenticated("code-not-accepted"));
  }

  private User register(SignInChallenge met, Instant now) {
    User known = users.findByEmail(met.email()).orElse(null);
    if (known != null) {
      return known(known);
    }
    Set<Role> roles = EnumSet.of(Role.CLIENT);
    if (met.email().equals(EmailAddress.normalise(settings.adminEmail()))) {
      roles = EnumSet.of(Role.ADMIN);
    }
    User user = new User(met.email(), met.registrationProfile(), roles, now);
    users.add(user);
    audit.registered(user);
    return user;
  }

  private static User known(User user) {
    if (!user.active()) {
      throw new NotAuthenticated("code-not-accepted");
    }
    return user;
  }
}
