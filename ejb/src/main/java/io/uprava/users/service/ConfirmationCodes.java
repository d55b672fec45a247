package io.uprava.users.service;

import io.uprava.common.error.NotAuthenticated;
import io.uprava.common.security.CurrentCaller;
import io.uprava.common.security.Roles;
import io.uprava.users.entity.ChallengePurpose;
import io.uprava.users.entity.Device;
import io.uprava.users.entity.SignInChallenge;
import io.uprava.users.entity.User;
import io.uprava.users.repository.UserRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/**
 * The codes mailed to people before a dangerous act. A code yields a token that allows one act of
 * one purpose in this session within 15 minutes, see {@link ConfirmationService}.
 */
@Stateless
@RolesAllowed(Roles.SIGNED_IN)
public class ConfirmationCodes {

  @Inject UserRepository users;
  @Inject ChallengeIssuer issuer;
  @Inject CodeCheck codes;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /**
   * Mails a code to the caller.
   *
   * @param purpose the act to come, see {@link ConfirmationPurpose}
   */
  public ChallengeView start(ConfirmationPurpose purpose) {
    User user = users.get(caller.userId());
    Device device = DeviceReading.of(caller.client());
    return issuer.send(
        SignInChallenge.confirmation(
            user, caller.sessionId(), purpose.code(), device.ip(), clock.instant()),
        device);
  }

  /**
   * Answers the code.
   *
   * @return the token to hand in with the act
   * @throws NotAuthenticated {@code code-not-accepted}
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public String confirm(UUID challengeId, String code) {
    CodeCheck.Verdict verdict = codes.check(challengeId, code);
    if (verdict.denial() != null || !mine(verdict.challenge())) {
      throw new NotAuthenticated("code-not-accepted");
    }
    return codes.confirm(verdict.challenge());
  }

  private boolean mine(SignInChallenge challenge) {
    return challenge.purpose() == ChallengePurpose.CONFIRMATION
        && challenge.sessionId().equals(caller.sessionId());
  }
}
