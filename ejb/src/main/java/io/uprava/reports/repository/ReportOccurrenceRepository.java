package io.uprava.reports.repository;

import io.uprava.common.paging.Cursor;
import io.uprava.common.paging.PageOf;
import io.uprava.common.paging.PageRequest;
import io.uprava.reports.entity.ReportOccurrence;
import io.uprava.reports.entity.ReportRun;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Each time a schedule came round, and what nobody was told of yet. */
@ApplicationScoped
public class ReportOccurrenceRepository {

  private static final String NEWEST = "started_at.desc";

  private static final String OVER =
      """
      SELECT CAST(o.id AS text) FROM report_occurrence o JOIN report_run r ON r.id = o.run_id
      WHERE o.settled_at IS NULL AND r.state NOT IN ('QUEUED', 'RUNNING')
      ORDER BY o.started_at LIMIT 100""";

  private static final String TAKE =
      """
      SELECT * FROM report_occurrence WHERE id = CAST(? AS uuid) AND settled_at IS NULL
      FOR UPDATE SKIP LOCKED""";

  @PersistenceContext EntityManager entities;

  public void add(ReportOccurrence occurrence) {
    entities.persist(occurrence);
    entities.flush();
  }

  /** Whether the schedule came round at that date already. */
  public boolean has(UUID schedule, String slot) {
    return !entities
        .createQuery(
            "SELECT o.id FROM ReportOccurrence o WHERE o.scheduleId = :schedule AND o.slot = :slot",
            UUID.class)
        .setParameter("schedule", schedule)
        .setParameter("slot", slot)
        .getResultList()
        .isEmpty();
  }

  /** Those whose run is over and of which nobody was told. */
  public List<UUID> findOver() {
    List<?> ids = entities.createNativeQuery(OVER).getResultList();
    return ids.stream().map(Object::toString).map(UUID::fromString).toList();
  }

  /** The occurrence, locked for this transaction, unless it is settled or another node has it. */
  public Optional<ReportOccurrence> takeOpen(UUID id) {
    List<?> rows =
        entities
            .createNativeQuery(TAKE, ReportOccurrence.class)
            .setParameter(1, id.toString())
            .getResultList();
    return rows.stream().map(ReportOccurrence.class::cast).findFirst();
  }

  /** A page of the history of a schedule, the newest first. */
  public PageOf<ReportOccurrence> page(UUID schedule, PageRequest page) {
    Optional<Cursor> after = page.after(NEWEST, 1);
    String from =
        after.isEmpty() ? "" : " AND (o.startedAt < :at OR (o.startedAt = :at AND o.id < :id))";
    TypedQuery<ReportOccurrence> query =
        entities
            .createQuery(
                "SELECT o FROM ReportOccurrence o WHERE o.scheduleId = :schedule"
                    + from
                    + " ORDER BY o.startedAt DESC, o.id DESC",
                ReportOccurrence.class)
            .setParameter("schedule", schedule);
    after.ifPresent(
        cursor -> query.setParameter("at", cursor.instant(0)).setParameter("id", cursor.id()));
    return PageOf.of(
        query.setMaxResults(page.fetchSize()).getResultList(),
        page,
        row -> Cursor.at(NEWEST, row.id(), row.startedAt()));
  }

  /** The runs of some occurrences, by id. */
  public Map<UUID, ReportRun> runs(List<ReportOccurrence> occurrences) {
    List<UUID> ids =
        occurrences.stream().map(ReportOccurrence::runId).filter(Objects::nonNull).toList();
    return ids.isEmpty()
        ? Map.of()
        : entities
            .createQuery("SELECT r FROM ReportRun r WHERE r.id IN :ids", ReportRun.class)
            .setParameter("ids", ids)
            .getResultStream()
            .collect(Collectors.toMap(ReportRun::id, Function.identity()));
  }
}
