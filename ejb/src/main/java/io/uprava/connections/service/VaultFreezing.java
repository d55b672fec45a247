package io.uprava.connections.service;

import io.uprava.audit.service.AuditRecord;
import io.uprava.audit.service.AuditService;
import io.uprava.common.error.Conflict;
import io.uprava.common.security.CurrentCaller;
import io.uprava.common.security.Roles;
import io.uprava.connections.entity.VaultFreeze;
import io.uprava.connections.repository.VaultFreezeRepository;
import io.uprava.users.service.AdministratorMails;
import io.uprava.users.service.Reason;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;

/**
 * The switch for intrusions: while it is on, nothing of any connection is handed out, also not what
 * the container gives, and tokens are kept alive. One administrator turns it on, two different ones
 * turn it off.
 */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class VaultFreezing {

  private static final String SUBJECT = "vault";

  @Inject VaultFreezeRepository freezes;
  @Inject AuditService audit;
  @Inject AdministratorMails mails;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /**
   * @throws Conflict {@code vault-frozen} when it is on already
   */
  public VaultFreezeView freeze(String reason) {
    String why = Reason.require(reason);
    if (freezes.find().isPresent()) {
      throw new Conflict("vault-frozen");
    }
    VaultFreeze freeze = new VaultFreeze(ActorName.of(caller), why, clock.instant());
    freezes.add(freeze);
    tell("frozen", why);
    return VaultFreezeView.of(freeze);
  }

  /**
   * Releases, or agrees to a release: the second administrator's agreement releases.
   *
   * @throws Conflict {@code vault-not-frozen}, {@code vault-release-needs-another}
   */
  public VaultFreezeView release(String reason) {
    String why = Reason.require(reason);
    VaultFreeze freeze = freezes.findLocked().orElseThrow(() -> new Conflict("vault-not-frozen"));
    boolean over = freeze.release(caller.userId(), ActorName.of(caller), clock.instant());
    tell(over ? "released" : "release-agreed", why);
    return VaultFreezeView.of(freeze);
  }

  private void tell(String act, String why) {
    audit.record(AuditRecord.of(SUBJECT + "." + act, SUBJECT, null).because(why));
    mails.enqueue("vault-" + act, Map.of("who", ActorName.of(caller), "reason", why));
  }
}
