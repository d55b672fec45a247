package io.uprava.reports.repository;

import io.uprava.common.error.NotFound;
import io.uprava.common.paging.Cursor;
import io.uprava.common.paging.PageRequest;
import io.uprava.reports.entity.ReportRun;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Runs as people see them: the history. */
@ApplicationScoped
public class ReportRunRepository {

  public static final String NEWEST_FIRST = "requested_at.desc";

  private static final String EXPIRED =
      """
      SELECT * FROM report_run WHERE state = 'SUCCEEDED' AND file_expires_at <= CAST(? AS timestamptz)
      ORDER BY file_expires_at LIMIT %d FOR UPDATE SKIP LOCKED""";

  @PersistenceContext EntityManager entityManager;

  public void add(ReportRun run) {
    entityManager.persist(run);
    entityManager.flush();
  }

  public Optional<ReportRun> find(UUID id) {
    return Optional.ofNullable(entityManager.find(ReportRun.class, id));
  }

  /** The run of an occasion. */
  public Optional<ReportRun> findByOccasion(String occasion) {
    return entityManager
        .createQuery("SELECT r FROM ReportRun r WHERE r.origin.occasion = :key", ReportRun.class)
        .setParameter("key", occasion)
        .getResultStream()
        .findFirst();
  }

  /**
   * The run, locked for this transaction.
   *
   * @throws NotFound {@code report-run-not-found}
   */
  public ReportRun getLocked(UUID id) {
    return Optional.ofNullable(
            entityManager.find(ReportRun.class, id, LockModeType.PESSIMISTIC_WRITE))
        .orElseThrow(() -> new NotFound("report-run-not-found"));
  }

  /** Runs whose file's time is over, locked for this transaction. */
  public List<ReportRun> findExpired(Instant now, int limit) {
    List<?> rows =
        entityManager
            .createNativeQuery(EXPIRED.formatted(limit), ReportRun.class)
            .setParameter(1, now.toString())
            .getResultList();
    return rows.stream().map(ReportRun.class::cast).toList();
  }

  /** One row more than a page, the newest first. */
  public List<ReportRun> list(ReportRunFilter filter, PageRequest page) {
    Map<String, Object> values = new LinkedHashMap<>();
    StringBuilder text = new StringBuilder("SELECT r FROM ReportRun r WHERE 1 = 1");
    and(text, values, " AND r.origin.userId = :person", "person", filter.requestedBy());
    and(text, values, " AND r.order.report = :report", "report", filter.report());
    and(text, values, " AND r.state = :state", "state", filter.state());
    and(text, values, " AND r.origin.at >= :since", "since", filter.requestedFrom());
    and(text, values, " AND r.origin.at < :until", "until", filter.requestedTo());
    Optional<Cursor> after = page.after(NEWEST_FIRST, 1);
    if (after.isPresent()) {
      text.append(" AND (r.origin.at < :at OR (r.origin.at = :at AND r.id < :id))");
      values.put("at", after.get().instant(0));
      values.put("id", after.get().id());
    }
    text.append(" ORDER BY r.origin.at DESC, r.id DESC");
    TypedQuery<ReportRun> query = entityManager.createQuery(text.toString(), ReportRun.class);
    values.forEach(query::setParameter);
    return query.setMaxResults(page.fetchSize()).getResultList();
  }

  private static void and(
      StringBuilder text, Map<String, Object> values, String condition, String name, Object value) {
    if (value != null) {
      text.append(condition);
      values.put(name, value);
    }
  }
}
