package io.uprava.backups.service;

import io.uprava.audit.service.AuditRecord;
import io.uprava.audit.service.AuditService;
import io.uprava.backups.entity.VaultRestore;
import io.uprava.backups.entity.VaultRestoreItem;
import io.uprava.backups.repository.VaultRestoreItemRepository;
import io.uprava.backups.repository.VaultRestoreQueueRepository;
import io.uprava.backups.repository.VaultRestoreRepository;
import io.uprava.connections.entity.RestoreVerdict;
import io.uprava.connections.service.RestoredConnection;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The short transactions of a restore between the questions to providers. Only the node in whose
 * hands it still is writes anything; a node that was overtaken, or the same one before its restart,
 * writes nothing.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class VaultRestoreLedger {

  /** After such a silence another node takes over; a living one says every few seconds. */
  static final Duration HOLD = Duration.ofMinutes(1);

  @Inject VaultRestoreQueueRepository queue;
  @Inject VaultRestoreRepository restores;
  @Inject VaultRestoreItemRepository items;
  @Inject AuditService audit;
  @Inject Clock clock;

  /** Takes a restore that is due, if there is one. */
  @PermitAll
  public Optional<TakenRestore> take() {
    Instant now = clock.instant();
    return queue
        .findDue(now)
        .map(
            one -> {
              UUID holder = UUID.randomUUID();
              one.take(holder, now.plus(HOLD));
              return new TakenRestore(one.id(), holder, one.reason());
            });
  }

  /** Says that this node is still at it. */
  @PermitAll
  public boolean keep(TakenRestore run) {
    return queue.keep(run.id(), run.holder(), clock.instant().plus(HOLD));
  }

  /** Position of the next connection to be tried; empty when there is none, or it is not ours. */
  @PermitAll
  public Optional<Integer> next(TakenRestore run) {
    return held(run).flatMap(one -> items.findWaiting(run.id())).map(VaultRestoreItem::position);
  }

  /** Notes what became of a connection. */
  @PermitAll
  public void judged(TakenRestore run, int position, RestoredConnection restored) {
    held(run)
        .flatMap(one -> items.find(run.id(), position))
        .ifPresent(
            item -> {
              item.judge(
                  restored.verdict(), restored.detail(), restored.connectionId(), clock.instant());
              audit.record(
                  AuditRecord.of("vault-restore.judged", RestoreNotes.SUBJECT, run.id())
                      .created(
                          Map.of(
                              "connection", String.valueOf(restored.connectionId()),
                              "verdict", restored.verdict().name())));
            });
  }

  /** Every connection had its turn: forgets the file when nothing is left to be tried. */
  @PermitAll
  public void end(TakenRestore run) {
    held(run)
        .ifPresent(
            one -> {
              if (settled(one)) {
                one.finish(clock.instant());
                restores.wipe(one.id());
              } else {
                one.leave(null);
              }
            });
  }

  /**
   * Leaves one that cannot go on.
   *
   * @param code why, for people to be told
   */
  @PermitAll
  public void breakOff(TakenRestore run, String code) {
    held(run).ifPresent(one -> one.leave(code));
  }

  private Optional<VaultRestore> held(TakenRestore run) {
    return Optional.of(queue.getLocked(run.id())).filter(one -> one.heldBy(run.holder()));
  }

  private boolean settled(VaultRestore restore) {
    Map<RestoreVerdict, Long> counts = items.countByVerdict(restore.id());
    long settled =
        counts.entrySet().stream()
            .filter(count -> count.getKey().settled())
            .mapToLong(Map.Entry::getValue)
            .sum();
    return settled == restore.connections();
  }
}
