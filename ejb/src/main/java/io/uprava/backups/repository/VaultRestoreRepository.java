package io.uprava.backups.repository;

import io.uprava.backups.entity.VaultRestore;
import io.uprava.common.error.NotFound;
import io.uprava.common.paging.Cursor;
import io.uprava.common.paging.PageOf;
import io.uprava.common.paging.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Backups that were handed in, and their files, which are read apart from them. */
@ApplicationScoped
public class VaultRestoreRepository {

  private static final String NEWEST = "createdAt.desc";
  private static final String FILE = "SELECT file FROM vault_restore WHERE id = CAST(? AS uuid)";
  private static final String KEEP = "UPDATE vault_restore SET file = ? WHERE id = CAST(? AS uuid)";
  private static final String WIPE =
      "UPDATE vault_restore SET file = NULL WHERE id = CAST(? AS uuid)";
  private static final String WIPE_OLD =
      """
      UPDATE vault_restore SET file = NULL
      WHERE file IS NOT NULL AND created_at < CAST(? AS timestamptz)""";

  @PersistenceContext EntityManager entities;

  public void add(VaultRestore restore, byte[] file) {
    entities.persist(restore);
    entities.flush();
    entities
        .createNativeQuery(KEEP)
        .setParameter(1, file)
        .setParameter(2, restore.id().toString())
        .executeUpdate();
  }

  /**
   * @throws NotFound {@code restore-not-found}
   */
  public VaultRestore get(UUID id) {
    return Optional.ofNullable(entities.find(VaultRestore.class, id))
        .orElseThrow(() -> new NotFound("restore-not-found"));
  }

  /** The file as it came; empty when it was wiped. */
  public Optional<byte[]> findFile(UUID id) {
    List<?> found = entities.createNativeQuery(FILE).setParameter(1, id.toString()).getResultList();
    return found.stream().filter(Objects::nonNull).findFirst().map(byte[].class::cast);
  }

  public void wipe(UUID id) {
    entities.createNativeQuery(WIPE).setParameter(1, id.toString()).executeUpdate();
  }

  /** Wipes files that were handed in before a moment. */
  public int wipeBefore(Instant moment) {
    return entities.createNativeQuery(WIPE_OLD).setParameter(1, moment.toString()).executeUpdate();
  }

  /** All of them, the newest first. */
  public PageOf<VaultRestore> page(PageRequest page) {
    Optional<Cursor> after = page.after(NEWEST, 1);
    TypedQuery<VaultRestore> query =
        entities.createQuery(
            "SELECT r FROM VaultRestore r"
                + (after.isEmpty()
                    ? ""
                    : " WHERE r.createdAt < :at OR (r.createdAt = :at AND r.id < :id)")
                + " ORDER BY r.createdAt DESC, r.id DESC",
            VaultRestore.class);
    after.ifPresent(
        cursor -> query.setParameter("at", cursor.instant(0)).setParameter("id", cursor.id()));
    List<VaultRestore> rows = query.setMaxResults(page.fetchSize()).getResultList();
    return PageOf.of(rows, page, row -> Cursor.at(NEWEST, row.id(), row.createdAt()));
  }
}
