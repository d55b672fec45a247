package io.uprava.users.service;

import io.uprava.common.entity.EmailAddress;
import io.uprava.common.security.ClientInfo;
import io.uprava.users.entity.DenialReason;
import io.uprava.users.entity.Device;
import io.uprava.users.entity.SignInChallenge;
import io.uprava.users.entity.SignInEvent;
import io.uprava.users.entity.User;
import io.uprava.users.entity.UserProfile;
import io.uprava.users.repository.UserRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Opening an account. Nothing is created before the mailed code comes back; an address that has an
 * account gets the same answer and a code to sign in with.
 */
@Stateless
public class RegistrationService {

  @Inject UserRepository users;
  @Inject SignInLimits limits;
  @Inject ChallengeIssuer issuer;
  @Inject Clock clock;

  /**
   * @throws io.uprava.common.error.RuleViolation {@code email-invalid}, {@code time-zone-unknown}
   * @throws io.uprava.common.error.TooManyRequests when a limit is used up
   */
  @PermitAll
  public ChallengeView start(RegisterCommand command, ClientInfo client) {
    String address = EmailAddress.normalise(command.email());
    UserProfile profile =
        ProfileRules.profile(command.name(), null, command.language(), command.timeZone());
    Device device = DeviceReading.of(client);
    limits.count(address, device.ip());
    Instant now = clock.instant();
    Optional<User> known = users.findByEmail(address);
    if (known.isEmpty()) {
      return issuer.send(SignInChallenge.registration(address, profile, device.ip(), now), device);
    }
    User user = known.get();
    var challenge = SignInChallenge.signIn(address, user.id(), user.language(), device.ip(), now);
    return user.active()
        ? issuer.send(challenge, device)
        : issuer.pretend(
            challenge,
            SignInEvent.denied(DenialReason.ACCOUNT_LOCKED, address, user.id(), device),
            device);
  }
}
