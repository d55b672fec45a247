package io.uprava.backups.service;

import io.uprava.audit.service.AuditRecord;
import io.uprava.audit.service.AuditService;
import io.uprava.backups.repository.VaultRestoreItemRepository;
import io.uprava.backups.repository.VaultRestoreQueueRepository;
import io.uprava.common.error.Conflict;
import io.uprava.common.error.NotFound;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** Asking for a restore to be worked on, one in the cluster at a time. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class VaultRestoreOrders {

  @Inject VaultRestoreQueueRepository queue;
  @Inject VaultRestoreItemRepository items;
  @Inject AuditService audit;
  @Inject Event<VaultRestoreDue> due;
  @Inject Clock clock;

  /**
   * Has its connections tried in the background, also those again that could not be decided before;
   * what is under way already goes on.
   *
   * @throws Conflict {@code restore-running} when another one is under way, {@code
   *     restore-finished}
   * @throws NotFound {@code restore-not-found}
   */
  @PermitAll
  public void order(UUID id, String reason) {
    queue.lockAsking();
    if (queue.othersUnderWay(id)) {
      throw new Conflict("restore-running");
    }
    if (queue.getLocked(id).order(reason, clock.instant())) {
      items.reopen(id);
      audit.record(AuditRecord.of("vault-restore.begun", RestoreNotes.SUBJECT, id).because(reason));
      due.fire(new VaultRestoreDue());
    }
  }
}
