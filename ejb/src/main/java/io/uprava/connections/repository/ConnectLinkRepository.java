package io.uprava.connections.repository;

import io.uprava.connections.entity.ConnectLink;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;

/** Links by which owners of accounts consent. */
@ApplicationScoped
public class ConnectLinkRepository {

  private static final String PURGE =
      "DELETE FROM connect_link WHERE expires_at < CAST(? AS timestamptz)";

  @PersistenceContext EntityManager entities;

  public void add(ConnectLink link) {
    entities.persist(link);
  }

  public Optional<ConnectLink> find(byte[] tokenHash) {
    return entities
        .createQuery("SELECT l FROM ConnectLink l WHERE l.tokenHash = :hash", ConnectLink.class)
        .setParameter("hash", tokenHash)
        .getResultStream()
        .findFirst();
  }

  /** As {@link #find}, locked: of two uses at the same moment one comes second. */
  public Optional<ConnectLink> findLocked(byte[] tokenHash) {
    Optional<ConnectLink> found = find(tokenHash);
    found.ifPresent(one -> entities.refresh(one, LockModeType.PESSIMISTIC_WRITE));
    return found;
  }

  /** Removes those that ended before a moment. */
  public int deleteExpiredBefore(Instant moment) {
    return entities.createNativeQuery(PURGE).setParameter(1, moment.toString()).executeUpdate();
  }
}
