package io.uprava.backups.repository;

import io.uprava.backups.entity.VaultRestore;
import io.uprava.common.error.NotFound;
import io.uprava.common.job.QueueDepth;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Restores as work of the nodes, of which one at most is under way. */
@ApplicationScoped
public class VaultRestoreQueueRepository {

  private static final String ALONE =
      "SELECT CAST(pg_advisory_xact_lock(hashtextextended('vault-restore', 0)) AS text)";

  private static final String DUE =
      """
      SELECT CAST(id AS text) FROM vault_restore WHERE due_at <= CAST(? AS timestamptz)
      ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED""";

  private static final String KEEP =
      """
      UPDATE vault_restore SET due_at = CAST(? AS timestamptz)
      WHERE id = CAST(? AS uuid) AND holder = CAST(? AS uuid) AND state = 'RUNNING'""";

  private static final String DEPTH =
      """
      SELECT count(*), CAST(extract(epoch FROM min(due_at)) * 1000 AS bigint)
      FROM vault_restore WHERE due_at <= CAST(? AS timestamptz)""";

  @PersistenceContext EntityManager entities;

  /** Lets one transaction at a time in the cluster ask for a restore. */
  public void lockAsking() {
    entities.createNativeQuery(ALONE).getSingleResult();
  }

  /** Whether a restore other than this one is asked for or worked on. */
  public boolean othersUnderWay(UUID id) {
    return !entities
        .createQuery(
            "SELECT r.id FROM VaultRestore r WHERE r.dueAt IS NOT NULL AND r.id <> :id", UUID.class)
        .setParameter("id", id)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /**
   * With the lock of its row, as it is stored now.
   *
   * @throws NotFound {@code restore-not-found}
   */
  public VaultRestore getLocked(UUID id) {
    return find(id).orElseThrow(() -> new NotFound("restore-not-found"));
  }

  /** One that somebody has to work on, locked, and nobody else's at this moment. */
  public Optional<VaultRestore> findDue(Instant now) {
    List<?> ids = entities.createNativeQuery(DUE).setParameter(1, now.toString()).getResultList();
    return ids.stream().findFirst().flatMap(id -> find(UUID.fromString(id.toString())));
  }

  /**
   * Holds one for longer.
   *
   * @return false when it is not in these hands any more
   */
  public boolean keep(UUID id, UUID holder, Instant until) {
    return entities
            .createNativeQuery(KEEP)
            .setParameter(1, until.toString())
            .setParameter(2, id.toString())
            .setParameter(3, holder.toString())
            .executeUpdate()
        == 1;
  }

  /** How many want work, and since when. */
  public QueueDepth depth(Instant now) {
    return QueueDepth.of(
        entities.createNativeQuery(DEPTH).setParameter(1, now.toString()).getSingleResult());
  }

  private Optional<VaultRestore> find(UUID id) {
    Optional<VaultRestore> found = Optional.ofNullable(entities.find(VaultRestore.class, id));
    found.ifPresent(one -> entities.refresh(one, LockModeType.PESSIMISTIC_WRITE));
    return found;
  }
}
