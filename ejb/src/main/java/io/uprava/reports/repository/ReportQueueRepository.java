package io.uprava.reports.repository;

import io.uprava.common.job.QueueDepth;
import io.uprava.reports.entity.ReportRun;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Runs as work of the nodes. Who is next is decided by one node at a time, so that the limits hold
 * in the whole cluster.
 */
@ApplicationScoped
public class ReportQueueRepository {

  /** First of the two keys of an advisory lock: that the lock is about runs of reports. */
  private static final int REPORT_RUNS = 0x5265_7052;

  private static final String LOCK =
      "SELECT CAST(pg_advisory_xact_lock(%d, hashtext(?)) AS text)".formatted(REPORT_RUNS);

  private static final String WAITING =
      "SELECT EXISTS (SELECT 1 FROM report_run WHERE state = 'QUEUED')";

  private static final String NEXT =
      """
      SELECT run.* FROM report_run run
      CROSS JOIN LATERAL (SELECT count(*) AS runs FROM report_run other
        WHERE other.requested_by = run.requested_by AND other.state = 'RUNNING') own
      WHERE run.state = 'QUEUED' AND own.runs < ?
        AND (SELECT count(*) FROM report_run WHERE state = 'RUNNING') < ?
      ORDER BY own.runs, (SELECT max(started_at) FROM report_run past
          WHERE past.requested_by = run.requested_by AND past.started_at IS NOT NULL) NULLS FIRST,
        run.queued_at, run.id
      LIMIT 1 FOR UPDATE OF run SKIP LOCKED""";

  private static final String BEAT =
      """
      UPDATE report_run
      SET heartbeat_at = CAST(? AS timestamptz), rows_done = ?, rows_total = CAST(? AS bigint),
        total_estimated = ?
      WHERE id = CAST(? AS uuid) AND state = 'RUNNING' AND node = ? AND attempts = ?
      RETURNING cancel_requested_at IS NOT NULL""";

  private static final String LOST =
      """
      SELECT * FROM report_run
      WHERE state = 'RUNNING' AND heartbeat_at < CAST(? AS timestamptz)
      ORDER BY heartbeat_at LIMIT 20 FOR UPDATE SKIP LOCKED""";

  private static final String OPEN =
      """
      SELECT count(*) FROM report_run
      WHERE requested_by = CAST(? AS uuid) AND state IN ('QUEUED', 'RUNNING')""";

  private static final String DEPTH =
      """
      SELECT count(*), CAST(extract(epoch FROM min(queued_at)) * 1000 AS bigint)
      FROM report_run WHERE state = 'QUEUED'""";

  @PersistenceContext EntityManager entityManager;

  /**
   * The run that is next, locked for this transaction, which decides alone in the cluster: of those
   * who have the fewest runs going, the person who waited longest since their last one began.
   *
   * @param perPerson runs of one person at a time
   * @param inAll runs at a time
   */
  public Optional<ReportRun> findNext(int perPerson, int inAll) {
    if (!(boolean) entityManager.createNativeQuery(WAITING).getSingleResult()) {
      return Optional.empty();
    }
    lock("next");
    List<?> rows =
        entityManager
            .createNativeQuery(NEXT, ReportRun.class)
            .setParameter(1, perPerson)
            .setParameter(2, inAll)
            .getResultList();
    return rows.stream().map(ReportRun.class::cast).findFirst();
  }

  /**
   * Tells that a run is being worked on, and how far it is.
   *
   * @return whether it is called off; empty when it is not this attempt's any more
   */
  public Optional<Boolean> beat(ReportBeat beat, Instant now) {
    List<?> rows =
        entityManager
            .createNativeQuery(BEAT)
            .setParameter(1, now.toString())
            .setParameter(2, beat.rowsDone())
            .setParameter(3, beat.rowsTotal() == null ? null : beat.rowsTotal().toString())
            .setParameter(4, beat.totalEstimated())
            .setParameter(5, beat.id().toString())
            .setParameter(6, beat.node())
            .setParameter(7, beat.attempt())
            .getResultList();
    return rows.stream().map(Boolean.class::cast).findFirst();
  }

  /** Runs whose node was not heard of since a moment, locked for this transaction. */
  public List<ReportRun> findLost(Instant since) {
    List<?> rows =
        entityManager
            .createNativeQuery(LOST, ReportRun.class)
            .setParameter(1, since.toString())
            .getResultList();
    return rows.stream().map(ReportRun.class::cast).toList();
  }

  /** How many runs of a person are not over; nobody else counts for that person meanwhile. */
  public long countOpen(UUID person) {
    lock(person.toString());
    Object count =
        entityManager.createNativeQuery(OPEN).setParameter(1, person.toString()).getSingleResult();
    return ((Number) count).longValue();
  }

  /** How many runs wait and since when the oldest of them does. */
  public QueueDepth depth() {
    Object[] row = (Object[]) entityManager.createNativeQuery(DEPTH).getSingleResult();
    Instant oldest = row[1] == null ? null : Instant.ofEpochMilli(((Number) row[1]).longValue());
    return new QueueDepth(((Number) row[0]).longValue(), oldest);
  }

  private void lock(String subject) {
    entityManager.createNativeQuery(LOCK).setParameter(1, subject).getSingleResult();
  }
}
