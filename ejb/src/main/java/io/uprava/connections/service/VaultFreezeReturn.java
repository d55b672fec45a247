package io.uprava.connections.service;

import io.uprava.connections.repository.VaultFreezeRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Brings back the freeze under which a backup was taken, before anything of the backup is in force:
 * losing the database does not lift it, two administrators do.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class VaultFreezeReturn {

  @Inject VaultFreezeRepository freezes;
  @Inject VaultFreezeNotices notices;

  /** Puts it in force, unless one is, or it was lifted here. */
  @PermitAll
  public void bring(ExportedFreeze given) {
    freezes.lock();
    if (freezes.find().isPresent() || freezes.known(given.id())) {
      return;
    }
    freezes.bring(given.id(), given.frozenAt(), given.frozenBy(), given.reason());
    notices.tell("frozen", given.frozenBy(), given.reason());
  }
}
