package io.uprava.common.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;

/** Leases as rows; one statement decides who gets a lease. */
@ApplicationScoped
public class JobLeaseRepository {

  private static final String TAKE =
      """
      INSERT INTO job_lease AS lease (name, holder, held_until)
      VALUES (?, ?, CAST(? AS timestamptz))
      ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, held_until = excluded.held_until
      WHERE lease.held_until <= CAST(? AS timestamptz)""";

  private static final String HOLD =
      "UPDATE job_lease SET held_until = CAST(? AS timestamptz) WHERE name = ? AND holder = ?";

  private static final String HELD =
      "SELECT 1 FROM job_lease WHERE name = ? AND held_until > CAST(? AS timestamptz)";

  @PersistenceContext EntityManager entityManager;

  boolean take(String name, String holder, Instant now, Instant until) {
    return entityManager
            .createNativeQuery(TAKE)
            .setParameter(1, name)
            .setParameter(2, holder)
            .setParameter(3, until.toString())
            .setParameter(4, now.toString())
            .executeUpdate()
        == 1;
  }

  boolean held(String name, Instant now) {
    return !entityManager
        .createNativeQuery(HELD)
        .setParameter(1, name)
        .setParameter(2, now.toString())
        .getResultList()
        .isEmpty();
  }

  /** Holds it until then, or no longer; false when it is somebody else's. */
  boolean hold(String name, String holder, Instant until) {
    return entityManager
            .createNativeQuery(HOLD)
            .setParameter(1, until.toString())
            .setParameter(2, name)
            .setParameter(3, holder)
            .executeUpdate()
        == 1;
  }
}
