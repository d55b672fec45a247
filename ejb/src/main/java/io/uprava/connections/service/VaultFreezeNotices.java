package io.uprava.connections.service;

import io.uprava.audit.service.AuditRecord;
import io.uprava.audit.service.AuditService;
import io.uprava.common.security.CurrentCaller;
import io.uprava.users.service.AdministratorMails;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/** Who is told of steps around a freeze of everything: the audit chain and all administrators. */
@ApplicationScoped
class VaultFreezeNotices {

  private static final String SUBJECT = "vault";

  @Inject AuditService audit;
  @Inject AdministratorMails mails;
  @Inject CurrentCaller caller;

  /** Tells, in the caller's transaction. */
  void tell(String act, String why) {
    tell(act, ActorName.of(caller), why);
  }

  /**
   * The same of what somebody else began.
   *
   * @param who masked
   */
  void tell(String act, String who, String why) {
    audit.record(AuditRecord.of(SUBJECT + "." + act, SUBJECT, null).because(why));
    mails.enqueue("vault-" + act, Map.of("who", who, "reason", why));
  }
}
