package io.uprava.users.repository;

import io.uprava.users.entity.ChallengePurpose;
import io.uprava.users.entity.SignInChallenge;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Mailed codes; what must not be decided twice is decided here by conditional updates. */
@ApplicationScoped
public class SignInChallengeRepository {

  @PersistenceContext EntityManager entities;

  public void add(SignInChallenge challenge) {
    entities.persist(challenge);
  }

  public Optional<SignInChallenge> find(UUID id) {
    return Optional.ofNullable(entities.find(SignInChallenge.class, id));
  }

  /** Makes requests for codes to one address follow one another, until the transaction ends. */
  public void lockAddress(String email) {
    entities
        .createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(?1, 2))")
        .setParameter(1, email)
        .getSingleResult();
  }

  /** When the code now in force was asked for from {@code ip}. */
  public Optional<Instant> findLastOpen(String email, ChallengePurpose purpose, String ip) {
    return entities
        .createQuery(
            "SELECT c.createdAt FROM SignInChallenge c WHERE c.email = :email"
                + " AND c.purpose = :purpose AND c.ip = :ip AND c.consumedAt IS NULL"
                + " AND c.replacedAt IS NULL ORDER BY c.createdAt DESC",
            Instant.class)
        .setParameter("email", email)
        .setParameter("purpose", purpose)
        .setParameter("ip", ip)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** Puts every unanswered code of the address out of force; a new one follows. */
  public void replaceOpen(String email, ChallengePurpose purpose, Instant now) {
    entities
        .createQuery(
            "UPDATE SignInChallenge c SET c.replacedAt = :now WHERE c.email = :email"
                + " AND c.purpose = :purpose AND c.consumedAt IS NULL AND c.replacedAt IS NULL")
        .setParameter("now", now)
        .setParameter("email", email)
        .setParameter("purpose", purpose)
        .executeUpdate();
  }

  /**
   * Takes one of the tries.
   *
   * @return false when none is left or the code is out of force
   */
  public boolean takeTry(UUID id, Instant now) {
    return entities
            .createQuery(
                "UPDATE SignInChallenge c SET c.attempts = c.attempts + 1 WHERE c.id = :id"
                    + " AND c.consumedAt IS NULL AND c.replacedAt IS NULL"
                    + " AND c.expiresAt > :now AND c.attempts < :tries")
            .setParameter("id", id)
            .setParameter("now", now)
            .setParameter("tries", SignInChallenge.TRIES)
            .executeUpdate()
        == 1;
  }

  /**
   * Uses the code up.
   *
   * @return false when somebody else just did
   */
  public boolean consume(UUID id, Instant now) {
    return entities
            .createQuery(
                "UPDATE SignInChallenge c SET c.consumedAt = :now WHERE c.id = :id"
                    + " AND c.consumedAt IS NULL AND c.replacedAt IS NULL")
            .setParameter("id", id)
            .setParameter("now", now)
            .executeUpdate()
        == 1;
  }

  public int deleteExpiredBefore(Instant limit) {
    return entities
        .createQuery("DELETE FROM SignInChallenge c WHERE c.expiresAt < :limit")
        .setParameter("limit", limit)
        .executeUpdate();
  }
}
