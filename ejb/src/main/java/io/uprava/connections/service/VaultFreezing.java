package io.uprava.connections.service;

import io.uprava.common.error.Conflict;
import io.uprava.common.error.Forbidden;
import io.uprava.common.security.CurrentCaller;
import io.uprava.common.security.Roles;
import io.uprava.connections.entity.VaultFreeze;
import io.uprava.connections.repository.VaultFreezeRepository;
import io.uprava.users.service.ConfirmationPurpose;
import io.uprava.users.service.ConfirmationService;
import io.uprava.users.service.Reason;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/**
 * The switch for intrusions: while it is on, nothing of any connection is handed out, also not what
 * the container gives, and tokens are kept alive. One administrator turns it on, two different ones
 * turn it off.
 */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class VaultFreezing {

  @Inject VaultFreezeRepository freezes;
  @Inject VaultFreezeNotices notices;
  @Inject ConfirmationService confirmations;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /**
   * Turns it on, without a code by mail: an intruder is quicker than a mail, or reads it.
   *
   * @throws Conflict {@code vault-frozen} when it is on already
   */
  public VaultFreezeView freeze(String reason) {
    String why = Reason.require(reason);
    freezes.lock();
    if (freezes.find().isPresent()) {
      throw new Conflict("vault-frozen");
    }
    VaultFreeze freeze = new VaultFreeze(ActorName.of(caller), why, clock.instant());
    freezes.add(freeze);
    notices.tell("frozen", why);
    return VaultFreezeView.of(freeze);
  }

  /**
   * Releases, or agrees to a release: the second administrator's agreement releases.
   *
   * @param confirmationToken of purpose {@link ConfirmationPurpose#RELEASE_VAULT}
   * @throws Forbidden {@code confirmation-required}
   * @throws Conflict {@code vault-not-frozen}, {@code vault-release-needs-another}
   */
  public VaultFreezeView release(String reason, String confirmationToken) {
    String why = Reason.require(reason);
    UUID who = confirmations.require(ConfirmationPurpose.RELEASE_VAULT, confirmationToken);
    VaultFreeze freeze = freezes.findLocked().orElseThrow(() -> new Conflict("vault-not-frozen"));
    boolean over = freeze.release(who, ActorName.of(caller), clock.instant());
    notices.tell(over ? "released" : "release-agreed", why);
    return VaultFreezeView.of(freeze);
  }
}
