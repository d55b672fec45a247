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
import io.uprava.connections.entity.RestoreVerdict;
import io.uprava.connections.service.ExportedConnection;
import io.uprava.connections.service.ExportedGeneration;
import io.uprava.connections.service.RestoredConnection;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What is remembered of a restore, in short transactions between the questions to providers. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RestoreNotes {

  private static final String SUBJECT = "vault-restore";

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

  /** Begins, or tries again what could not be decided before. */
  @PermitAll
  public void begin(UUID id, String reason) {
    items.reopen(restores.get(id).id());
    audit.record(AuditRecord.of(SUBJECT + ".begun", SUBJECT, id).because(reason));
  }

  /** Position of the next connection to be tried. */
  @PermitAll
  public Optional<Integer> next(UUID id) {
    return items.findWaiting(id).map(VaultRestoreItem::position);
  }

  /** Notes what became of a connection. */
  @PermitAll
  public void judged(UUID id, int position, RestoredConnection restored) {
    items
        .find(id, position)
        .ifPresent(
            item -> {
              item.judge(
                  restored.verdict(), restored.detail(), restored.connectionId(), clock.instant());
              audit.record(
                  AuditRecord.of(SUBJECT + ".judged", SUBJECT, id)
                      .created(
                          Map.of(
                              "connection", String.valueOf(restored.connectionId()),
                              "verdict", restored.verdict().name())));
            });
  }

  /** Forgets the file when nothing is left to be tried. */
  @PermitAll
  public void finish(UUID id) {
    Map<RestoreVerdict, Long> counts = items.countByVerdict(id);
    VaultRestore restore = restores.get(id);
    long settled =
        counts.entrySet().stream()
            .filter(count -> count.getKey().settled())
            .mapToLong(Map.Entry::getValue)
            .sum();
    if (settled == restore.connections()) {
      restore.finish(clock.instant());
      restores.wipe(id);
    }
  }
}
