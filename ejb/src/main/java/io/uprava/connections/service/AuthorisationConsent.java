package io.uprava.connections.service;

import io.uprava.common.error.RuleViolation;
import io.uprava.common.secret.RandomToken;
import io.uprava.common.security.CurrentCaller;
import io.uprava.connections.entity.PendingAuthorisation;
import io.uprava.connections.repository.PendingAuthorisationRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.time.Clock;

/** Whether a returned consent is one that was begun here, by whoever brings it back. */
@ApplicationScoped
public class AuthorisationConsent {

  @Inject PendingAuthorisationRepository pending;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /**
   * The consent, locked and not yet used up.
   *
   * @throws RuleViolation {@code authorisation-state-invalid}, {@code authorisation-not-yours}
   */
  PendingAuthorisation require(AuthorisationReturn back) {
    PendingAuthorisation begun =
        pending
            .findLocked(RandomToken.hash(back.state() == null ? "" : back.state()))
            .filter(one -> one.provider().equals(back.provider()))
            .filter(one -> one.usable(clock.instant()))
            .orElseThrow(() -> new RuleViolation("authorisation-state-invalid"));
    boolean whoBegan = !begun.invited() && begun.initiatorId().equals(caller.userId());
    if (!whoBegan && !sameBrowser(begun, back.browserKey())) {
      throw new RuleViolation("authorisation-not-yours");
    }
    return begun;
  }

  private static boolean sameBrowser(PendingAuthorisation begun, String key) {
    return key != null && MessageDigest.isEqual(begun.browserHash(), RandomToken.hash(key));
  }
}
