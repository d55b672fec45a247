package io.uprava.users.service;

import io.uprava.common.error.NotAuthenticated;
import io.uprava.users.entity.ChallengePurpose;
import io.uprava.users.entity.Device;
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
import java.util.Optional;

/** Turns a challenge that was met into a user: uses it up and, for a registration, creates one. */
@Stateless
public class SignInCompletion {

  @Inject SignInChallengeRepository challenges;
  @Inject UserRepository users;
  @Inject AccountOpening opening;
  @Inject SignInLog log;
  @Inject Clock clock;

  /**
   * @throws NotAuthenticated {@code code-not-accepted} when the code was used meanwhile or the
   *     account may not sign in
   */
  @PermitAll
  public VerifiedUser complete(SignInChallenge met, Device device) {
    Instant now = clock.instant();
    if (met.purpose() == ChallengePurpose.CONFIRMATION || !challenges.consume(met.id(), now)) {
      throw refused();
    }
    User user = user(met).filter(User::active).orElseThrow(SignInCompletion::refused);
    user.signedIn(now);
    log.write(SignInEvent.of(SignInOutcome.SIGNED_IN, user.email(), user.id(), device));
    return VerifiedUser.of(user);
  }

  private Optional<User> user(SignInChallenge met) {
    return met.purpose() == ChallengePurpose.REGISTRATION
        ? Optional.of(opening.register(met))
        : users.findLocked(met.userId());
  }

  private static NotAuthenticated refused() {
    return new NotAuthenticated("code-not-accepted");
  }
}
