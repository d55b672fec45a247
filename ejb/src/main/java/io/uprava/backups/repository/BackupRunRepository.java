package io.uprava.backups.repository;

import io.uprava.backups.entity.BackupRun;
import io.uprava.backups.entity.BackupRunKind;
import io.uprava.common.paging.Cursor;
import io.uprava.common.paging.PageOf;
import io.uprava.common.paging.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Backups and drills that ended. */
@ApplicationScoped
public class BackupRunRepository {

  private static final String NEWEST = "startedAt.desc";
  private static final String GOOD = " AND r.errorCode IS NULL";
  private static final String PURGE =
      "DELETE FROM backup_run WHERE started_at < CAST(? AS timestamptz)";

  @PersistenceContext EntityManager entities;

  public void add(BackupRun run) {
    entities.persist(run);
  }

  /** The last one of a kind, well or not. */
  public Optional<BackupRun> findLast(BackupRunKind kind) {
    return one(kind, "", "DESC");
  }

  /** The last one of a kind that ended well. */
  public Optional<BackupRun> findLastGood(BackupRunKind kind) {
    return one(kind, GOOD, "DESC");
  }

  /** The first one of a kind that ended well, of those that are remembered. */
  public Optional<BackupRun> findFirstGood(BackupRunKind kind) {
    return one(kind, GOOD, "ASC");
  }

  /** All of them, the newest first. */
  public PageOf<BackupRun> page(PageRequest page) {
    Optional<Cursor> after = page.after(NEWEST, 1);
    TypedQuery<BackupRun> query =
        entities.createQuery(
            "SELECT r FROM BackupRun r"
                + (after.isEmpty()
                    ? ""
                    : " WHERE r.startedAt < :at OR (r.startedAt = :at AND r.id < :id)")
                + " ORDER BY r.startedAt DESC, r.id DESC",
            BackupRun.class);
    after.ifPresent(
        cursor -> query.setParameter("at", cursor.instant(0)).setParameter("id", cursor.id()));
    List<BackupRun> rows = query.setMaxResults(page.fetchSize()).getResultList();
    return PageOf.of(rows, page, row -> Cursor.at(NEWEST, row.id(), row.startedAt()));
  }

  /** Removes what is older than a moment. */
  public int deleteBefore(Instant moment) {
    return entities.createNativeQuery(PURGE).setParameter(1, moment.toString()).executeUpdate();
  }

  private Optional<BackupRun> one(BackupRunKind kind, String more, String order) {
    return entities
        .createQuery(
            "SELECT r FROM BackupRun r WHERE r.kind = :kind"
                + more
                + " ORDER BY r.startedAt %s, r.id %s".formatted(order, order),
            BackupRun.class)
        .setParameter("kind", kind)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }
}
