package io.uprava.connections.repository;

import io.uprava.connections.entity.VaultFreeze;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Times in which nothing of the vault is handed out. */
@ApplicationScoped
public class VaultFreezeRepository {

  private static final String LOCK =
      "SELECT CAST(pg_advisory_xact_lock(hashtextextended('vault_freeze', 3)) AS text)";

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
