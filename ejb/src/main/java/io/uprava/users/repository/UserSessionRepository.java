package io.uprava.users.repository;

import io.uprava.users.entity.UserSession;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Sessions by id, cookie and user. */
@ApplicationScoped
public class UserSessionRepository {

  private static final int MOST = 200;

  @PersistenceContext EntityManager entities;

  public void add(UserSession session) {
    entities.persist(session);
  }

  public Optional<UserSession> findLocked(UUID id) {
    return Optional.ofNullable(
        entities.find(UserSession.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** Sessions in force, the last used first, at most 200. */
  public List<UserSession> findOpen(UUID userId, Instant now) {
    return entities
        .createNamedQuery(UserSession.FIND_OPEN_BY_USER, UserSession.class)
        .setParameter("userId", userId)
        .setParameter("now", now)
        .setMaxResults(MOST)
        .getResultList();
  }

  /**
   * Ends every open session of a user.
   *
   * @param except this one stays, null for none
   * @return how many were ended
   */
  public int endAll(UUID userId, UUID except, String reason, Instant now) {
    String but = except == null ? "" : " AND s.id <> :except";
    var update =
        entities
            .createQuery(
                "UPDATE UserSession s SET s.endedAt = :now, s.endReason = :reason,"
                    + " s.version = s.version + 1 WHERE s.userId = :userId AND s.endedAt IS NULL"
                    + but)
            .setParameter("now", now)
            .setParameter("reason", reason)
            .setParameter("userId", userId);
    if (except != null) {
      update.setParameter("except", except);
    }
    return update.executeUpdate();
  }

  public int deleteOver(Instant limit) {
    return entities
        .createQuery("DELETE FROM UserSession s WHERE s.expiresAt < :limit OR s.endedAt < :limit")
        .setParameter("limit", limit)
        .executeUpdate();
  }
}
