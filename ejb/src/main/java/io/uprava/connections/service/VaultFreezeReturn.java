package io.uprava.connections.service;

import io.uprava.audit.service.AuditRecord;
import io.uprava.audit.service.AuditService;
import io.uprava.connections.repository.VaultFreezeRepository;
import io.uprava.users.service.AdministratorMails;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;

/**
 * Brings back the freeze under which a backup was taken, before anything of the backup is in force:
 * losing the database does not lift it, two administrators do.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class VaultFreezeReturn {

  @Inject VaultFreezeRepository freezes;
  @Inject AuditService audit;
  @Inject AdministratorMails mails;

  /** Puts it in force, unless one is, or it was lifted here. */
  @PermitAll
  public void bring(ExportedFreeze given) {
    freezes.lock();
    if (freezes.find().isPresent() || freezes.known(given.id())) {
      return;
    }
    freezes.bring(given.id(), given.frozenAt(), given.frozenBy(), given.reason());
    audit.record(AuditRecord.of("vault.frozen", "vault", null).because(given.reason()));
    mails.enqueue("vault-frozen", Map.of("who", given.frozenBy(), "reason", given.reason()));
  }
}
