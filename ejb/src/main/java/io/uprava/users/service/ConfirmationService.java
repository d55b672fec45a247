package io.uprava.users.service;

import io.uprava.common.error.Forbidden;
import io.uprava.common.secret.RandomToken;
import io.uprava.common.security.CurrentCaller;
import io.uprava.common.security.Roles;
import io.uprava.users.repository.ConfirmationRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Lets a dangerous act happen only with the token of {@link ConfirmationCodes}. */
@Stateless
@RolesAllowed({Roles.SIGNED_IN, Roles.ADMIN})
public class ConfirmationService {

  @Inject ConfirmationRepository confirmations;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /**
   * Uses a confirmation up; called by the dangerous act within its transaction.
   *
   * @return who confirms
   * @throws Forbidden {@code confirmation-required} when the token does not allow this act
   */
  public UUID require(ConfirmationPurpose purpose, String token) {
    Instant now = clock.instant();
    boolean allowed =
        token != null
            && caller.sessionId() != null
            && confirmations.use(RandomToken.hash(token), caller.sessionId(), purpose.code(), now);
    if (!allowed) {
      throw new Forbidden("confirmation-required");
    }
    return caller.userId();
  }
}
