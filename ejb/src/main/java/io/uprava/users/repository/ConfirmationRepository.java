package io.uprava.users.repository;

import io.uprava.users.entity.Confirmation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.UUID;

/** Re-confirmations; each is used by one conditional update. */
@ApplicationScoped
public class ConfirmationRepository {

  @PersistenceContext EntityManager entities;

  public void add(Confirmation confirmation) {
    entities.persist(confirmation);
  }

  /**
   * Uses a confirmation up.
   *
   * @return false when it does not exist, is used, too old, or for another session or purpose
   */
  public boolean use(byte[] tokenHash, UUID sessionId, String purpose, Instant now) {
    return entities
            .createQuery(
                "UPDATE Confirmation c SET c.usedAt = :now WHERE c.tokenHash = :tokenHash"
                    + " AND c.sessionId = :sessionId AND c.purpose = :purpose"
                    + " AND c.usedAt IS NULL AND c.expiresAt > :now")
            .setParameter("tokenHash", tokenHash)
            .setParameter("sessionId", sessionId)
            .setParameter("purpose", purpose)
            .setParameter("now", now)
            .executeUpdate()
        == 1;
  }

  public int deleteExpiredBefore(Instant limit) {
    return entities
        .createQuery("DELETE FROM Confirmation c WHERE c.expiresAt < :limit")
        .setParameter("limit", limit)
        .executeUpdate();
  }
}
