package io.uprava.users.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;

/** Counters of fixed windows; an upsert counts, so parallel requests cannot slip through. */
@ApplicationScoped
public class SignInLimitRepository {

  @PersistenceContext EntityManager entities;

  /**
   * Counts one use in the window around {@code now}.
   *
   * @return uses in this window, this one included
   */
  public int count(String scope, String subject, Duration window, Instant now) {
    long length = window.toSeconds();
    Instant start = Instant.ofEpochSecond(Math.floorDiv(now.getEpochSecond(), length) * length);
    return ((Number)
            entities
                .createNativeQuery(
                    """
                    INSERT INTO sign_in_limit (scope, subject, window_start, window_end, used)
                    VALUES (?1, ?2, ?3, ?4, 1)
                    ON CONFLICT (scope, subject, window_start)
                    DO UPDATE SET used = sign_in_limit.used + 1 RETURNING used""")
                .setParameter(1, scope)
                .setParameter(2, subject)
                .setParameter(3, java.sql.Timestamp.from(start))
                .setParameter(4, java.sql.Timestamp.from(start.plus(window)))
                .getSingleResult())
        .intValue();
  }

  /** Forgets every count about one subject. */
  public int reset(String subject) {
    return entities
        .createNativeQuery(
            "DELETE FROM sign_in_limit WHERE subject = ?1 OR subject LIKE ?2 ESCAPE '!'")
        .setParameter(1, subject)
        .setParameter(2, subject.replace("!", "!!").replace("%", "!%").replace("_", "!_") + " %")
        .executeUpdate();
  }

  public int deleteEndedBefore(Instant limit) {
    return entities
        .createNativeQuery("DELETE FROM sign_in_limit WHERE window_end < ?1")
        .setParameter(1, java.sql.Timestamp.from(limit))
        .executeUpdate();
  }
}
