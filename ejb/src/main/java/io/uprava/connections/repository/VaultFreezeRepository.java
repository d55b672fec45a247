package io.uprava.connections.repository;

import io.uprava.connections.entity.VaultFreeze;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Times in which nothing of the vault is handed out. */
@ApplicationScoped
public class VaultFreezeRepository {

  private static final String LOCK =
      "SELECT CAST(pg_advisory_xact_lock(hashtextextended('vault_freeze', 3)) AS text)";

  private static final String BRING =
      """
      INSERT INTO vault_freeze (id, version, frozen_at, frozen_by, reason)
      VALUES (CAST(? AS uuid), 1, CAST(? AS timestamptz), ?, ?)""";

  private static final String CHANGED =
      """
      SELECT EXISTS (SELECT 1 FROM vault_freeze WHERE greatest(frozen_at, released_at) > since)
        OR EXISTS (SELECT 1 FROM provider_connection
          WHERE greatest(frozen_at, released_at) > since)
      FROM CAST(? AS timestamptz) AS since""";

  @PersistenceContext EntityManager entities;

  /** Of two who begin one at the same moment the second waits until the first is stored. */
  public void lock() {
    entities.createNativeQuery(LOCK).getSingleResult();
  }

  /** Stores it now; a second one beside it is refused by the database. */
  public void add(VaultFreeze freeze) {
    entities.persist(freeze);
    entities.flush();
  }

  /** Stores one that began elsewhere, in force. */
  public void bring(UUID id, Instant at, String who, String reason) {
    List<Object> values = List.of(id.toString(), at.toString(), who, reason);
    var insert = entities.createNativeQuery(BRING);
    for (int i = 0; i < values.size(); i++) {
      insert.setParameter(i + 1, values.get(i));
    }
    insert.executeUpdate();
  }

  /** Whether there is one of that id, in force or not. */
  public boolean known(UUID id) {
    return entities.find(VaultFreeze.class, id) != null;
  }

  /** Whether the vault or a connection was frozen or released since a moment. */
  public boolean changedSince(Instant moment) {
    return (Boolean)
        entities.createNativeQuery(CHANGED).setParameter(1, moment.toString()).getSingleResult();
  }

  /** The one in force. */
  public Optional<VaultFreeze> find() {
    return entities
        .createQuery("SELECT f FROM VaultFreeze f WHERE f.releasedAt IS NULL", VaultFreeze.class)
        .getResultStream()
        .findFirst();
  }

  /** As {@link #find}, locked: of two who agree at the same moment one comes second. */
  public Optional<VaultFreeze> findLocked() {
    Optional<VaultFreeze> found = find();
    found.ifPresent(one -> entities.refresh(one, LockModeType.PESSIMISTIC_WRITE));
    return found.filter(one -> one.releasedAt() == null);
  }

  /** Past and present ones, the newest first. */
  public List<VaultFreeze> findNewest(int limit) {
    return entities
        .createQuery("SELECT f FROM VaultFreeze f ORDER BY f.frozenAt DESC", VaultFreeze.class)
        .setMaxResults(limit)
        .getResultList();
  }
}
