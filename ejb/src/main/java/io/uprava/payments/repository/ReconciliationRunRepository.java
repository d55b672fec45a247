package io.uprava.payments.repository;

import io.uprava.payments.entity.ReconciliationRun;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Comparisons of all payments with the provider. */
@ApplicationScoped
public class ReconciliationRunRepository {

  @PersistenceContext EntityManager entities;

  public void add(ReconciliationRun run) {
    entities.persist(run);
  }

  public Optional<ReconciliationRun> find(UUID id) {
    return Optional.ofNullable(entities.find(ReconciliationRun.class, id));
  }

  /** The last one that came to its end. */
  public Optional<ReconciliationRun> lastFinished() {
    return entities
        .createQuery(
            "SELECT r FROM ReconciliationRun r WHERE r.finishedAt IS NOT NULL"
                + " ORDER BY r.finishedAt DESC",
            ReconciliationRun.class)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /**
   * The last one without an end: it is under way, or was broken off.
   *
   * @param finished began before it; null when there is none
   */
  public Optional<ReconciliationRun> unfinishedSince(ReconciliationRun finished) {
    return entities
        .createQuery(
            "SELECT r FROM ReconciliationRun r WHERE r.finishedAt IS NULL"
                + " AND r.startedAt > :since ORDER BY r.startedAt DESC",
            ReconciliationRun.class)
        .setParameter("since", finished == null ? Instant.EPOCH : finished.startedAt())
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }
}
