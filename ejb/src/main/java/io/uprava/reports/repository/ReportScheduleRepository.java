package io.uprava.reports.repository;

import io.uprava.common.job.QueueDepth;
import io.uprava.common.paging.Cursor;
import io.uprava.common.paging.PageOf;
import io.uprava.common.paging.PageRequest;
import io.uprava.reports.entity.ReportSchedule;
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

/** Schedules that were not removed, and when they are due. */
@ApplicationScoped
public class ReportScheduleRepository {

  private static final String NEWEST = "created_at.desc";
  private static final String PRESENT = "SELECT s FROM ReportSchedule s WHERE s.removedAt IS NULL";

  private static final String DUE =
      """
      SELECT CAST(id AS text) FROM report_schedule WHERE next_at <= CAST(? AS timestamptz)
      ORDER BY next_at LIMIT 100""";

  private static final String TAKE =
      """
      SELECT * FROM report_schedule
      WHERE id = CAST(? AS uuid) AND next_at <= CAST(? AS timestamptz)
      FOR UPDATE SKIP LOCKED""";

  private static final String PLAN =
      "UPDATE report_schedule SET next_at = CAST(? AS timestamptz) WHERE id = CAST(? AS uuid)";

  private static final String DEPTH =
      """
      SELECT count(*), CAST(extract(epoch FROM min(next_at)) * 1000 AS bigint)
      FROM report_schedule WHERE next_at <= CAST(? AS timestamptz)""";

  @PersistenceContext EntityManager entities;

  public void add(ReportSchedule schedule) {
    entities.persist(schedule);
    entities.flush();
  }

  /** Writes what changed now, so that versions are those stored. */
  public void flush() {
    entities.flush();
  }

  public Optional<ReportSchedule> find(UUID id) {
    return entities
        .createQuery(PRESENT + " AND s.id = :id", ReportSchedule.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  /** Takes the row's lock, so that decisions on this schedule follow one another. */
  public Optional<ReportSchedule> findLocked(UUID id) {
    Optional<ReportSchedule> found = find(id);
    found.ifPresent(one -> entities.refresh(one, LockModeType.PESSIMISTIC_WRITE));
    return found.filter(one -> !one.removed());
  }

  /** Those whose time has come, the longest due first. */
  public List<UUID> findDue(Instant now) {
    List<?> ids = entities.createNativeQuery(DUE).setParameter(1, now.toString()).getResultList();
    return ids.stream().map(Object::toString).map(UUID::fromString).toList();
  }

  /** The schedule, locked for this transaction, if it is still due and no other node has it. */
  public Optional<ReportSchedule> takeDue(UUID id, Instant now) {
    List<?> rows =
        entities
            .createNativeQuery(TAKE, ReportSchedule.class)
            .setParameter(1, id.toString())
            .setParameter(2, now.toString())
            .getResultList();
    return rows.stream().map(ReportSchedule.class::cast).findFirst();
  }

  /** Goes on to another date. */
  public void plan(UUID id, Instant next) {
    entities
        .createNativeQuery(PLAN)
        .setParameter(1, next.toString())
        .setParameter(2, id.toString())
        .executeUpdate();
  }

  /** How many are due and since when the first of them is. */
  public QueueDepth depth(Instant now) {
    Object[] row =
        (Object[])
            entities.createNativeQuery(DEPTH).setParameter(1, now.toString()).getSingleResult();
    Instant oldest = row[1] == null ? null : Instant.ofEpochMilli(((Number) row[1]).longValue());
    return new QueueDepth(((Number) row[0]).longValue(), oldest);
  }

  /** A page of schedules, the newest first. */
  public PageOf<ReportSchedule> page(ReportScheduleFilter filter, PageRequest page) {
    Map<String, Object> values = new LinkedHashMap<>();
    StringBuilder text = new StringBuilder(PRESENT);
    and(text, values, " AND s.ownerId = :owner", "owner", filter.owner());
    and(text, values, " AND s.plan.report = :report", "report", filter.report());
    and(text, values, " AND s.state = :state", "state", filter.state());
    and(text, values, " AND s.plan.report IN :reports", "reports", filter.reports());
    Optional<Cursor> after = page.after(NEWEST, 1);
    if (after.isPresent()) {
      text.append(" AND (s.createdAt < :at OR (s.createdAt = :at AND s.id < :id))");
      values.put("at", after.get().instant(0));
      values.put("id", after.get().id());
    }
    text.append(" ORDER BY s.createdAt DESC, s.id DESC");
    TypedQuery<ReportSchedule> query = entities.createQuery(text.toString(), ReportSchedule.class);
    values.forEach(query::setParameter);
    return PageOf.of(
        query.setMaxResults(page.fetchSize()).getResultList(),
        page,
        row -> Cursor.at(NEWEST, row.id(), row.createdAt()));
  }

  private static void and(
      StringBuilder text, Map<String, Object> values, String condition, String name, Object value) {
    if (value != null) {
      text.append(condition);
      values.put(name, value);
    }
  }
}
