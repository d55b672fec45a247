package io.uprava.users.service;

import io.uprava.common.entity.EmailAddress;
import io.uprava.common.entity.Language;
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
import java.util.Optional;

/**
 * Signing in by a code sent by mail. Known, unknown and locked addresses get the same answer by the
 * same steps; the truth goes to the mailbox and into the history.
 */
@Stateless
public class SignInService {

  @Inject UserRepository users;
  @Inject SignInLimits limits;
  @Inject ChallengeIssuer issuer;
  @Inject FirstAdministrator first;
  @Inject Clock clock;

  /**
   * Mails a code to somebody who wants to sign in.
   *
   * @param language of the page or request, for addresses nobody is known by
   * @throws io.uprava.common.error.RuleViolation {@code email-invalid}
   * @throws io.uprava.common.error.TooManyRequests when a limit is used up
   */
  @PermitAll
  public ChallengeView start(String email, Language language, ClientInfo client) {
    String address = EmailAddress.normalise(email);
    Device device = DeviceReading.of(client);
    limits.count(address, device.ip());
    Optional<User> known = users.findByEmail(address);
    if (known.isEmpty() && first.owns(address)) {
      return issuer.send(firstAdministrator(address, language, device), device);
    }
    var challenge =
        SignInChallenge.signIn(
            address,
            known.map(User::id).orElse(null),
            known.map(User::language).orElse(language),
            device.ip(),
            clock.instant());
    return known.filter(User::active).isPresent()
        ? issuer.send(challenge, device)
        : issuer.pretend(challenge, denial(known, address, device), device);
  }

  private SignInChallenge firstAdministrator(String address, Language language, Device device) {
    String name = address.substring(0, address.indexOf('@'));
    return SignInChallenge.registration(
        address, new UserProfile(name, null, language, "UTC"), device.ip(), clock.instant());
  }

  private static SignInEvent denial(Optional<User> known, String address, Device device) {
    return known
        .map(user -> SignInEvent.denied(DenialReason.ACCOUNT_LOCKED, address, user.id(), device))
        .orElseGet(() -> SignInEvent.denied(DenialReason.UNKNOWN_ADDRESS, address, null, device));
  }
}
