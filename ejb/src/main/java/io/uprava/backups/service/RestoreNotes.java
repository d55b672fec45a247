package io.uprava.backups.service;

import io.uprava.audit.service.AuditRecord;
import io.uprava.audit.service.AuditService;
import io.uprava.backups.entity.VaultRestore;
import io.uprava.backups.entity.VaultRestoreItem;
import io.uprava.backups.repository.VaultRestoreItemRepository;
import io.uprava.backups.repository.VaultRestoreRepository;
import io.uprava.common.error.Conflict;
import io.uprava.common.error.NotFound;
import io.uprava.common.security.CurrentCaller;
import io.uprava.connections.service.ExportedConnection;
import io.uprava.connections.service.ExportedGeneration;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** What is remembered of a backup that was handed in. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RestoreNotes {

  static final String SUBJECT = "vault-restore";

  @Inject VaultRestoreRepository restores;
  @Inject VaultRestoreItemRepository items;
  @Inject AuditService audit;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /** Keeps a file that opens, with what it holds. */
  @PermitAll
  public UUID open(String fileName, byte[] file, BackupContent content) {
    VaultRestore restore =
        new VaultRestore(fileName, content.takenAt(), content.takenOf(), clock.instant())
            .by(BackupActor.of(caller), content.connections().size());
    restores.add(restore, file);
    int position = 0;
    for (ExportedConnection one : content.connections()) {
      int newest = one.candidates().stream().findFirst().map(ExportedGeneration::number).orElse(0);
      items.add(
          new VaultRestoreItem(restore, position++)
              .of(one.provider(), one.name(), one.accountHost(), newest));
    }
    audit.record(
        AuditRecord.of(SUBJECT + ".opened", SUBJECT, restore.id())
            .created(
                Map.of(
                    "file", String.valueOf(fileName),
                    "taken_at", content.takenAt().toString(),
                    "taken_of", content.takenOf(),
                    "connections", content.connections().size())));
    return restore.id();
  }

  /**
   * The file as it came.
   *
   * @throws NotFound {@code restore-not-found}
   * @throws Conflict {@code restore-finished} when it was wiped
   */
  @PermitAll
  public byte[] file(UUID id) {
    restores.get(id);
    return restores.findFile(id).orElseThrow(() -> new Conflict("restore-finished"));
  }
}
