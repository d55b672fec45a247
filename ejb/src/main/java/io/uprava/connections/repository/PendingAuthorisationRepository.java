package io.uprava.connections.repository;

import io.uprava.connections.entity.PendingAuthorisation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;

/** Consents that were asked for. */
@ApplicationScoped
public class PendingAuthorisationRepository {

  private static final String PURGE =
      "DELETE FROM pending_authorisation WHERE expires_at < CAST(? AS timestamptz)";

  @PersistenceContext EntityManager entities;

  public void add(PendingAuthorisation pending) {
    entities.persist(pending);
  }

  /** The one that a state belongs to, used up or not. */
  public Optional<PendingAuthorisation> find(byte[] stateHash) {
    return entities
        .createQuery(
            "SELECT p FROM PendingAuthorisation p WHERE p.stateHash = :hash",
            PendingAuthorisation.class)
        .setParameter("hash", stateHash)
        .getResultStream()
        .findFirst();
  }

  /** The one that a state belongs to, locked: two callbacks with it follow one another. */
  public Optional<PendingAuthorisation> findLocked(byte[] stateHash) {
    Optional<PendingAuthorisation> found = find(stateHash);
    found.ifPresent(one -> entities.refresh(one, LockModeType.PESSIMISTIC_WRITE));
    return found;
  }

  /** Removes those that ended before a moment. */
  public int deleteExpiredBefore(Instant moment) {
    return entities.createNativeQuery(PURGE).setParameter(1, moment.toString()).executeUpdate();
  }
}
