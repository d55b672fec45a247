package io.uprava.integrations.repository;

import io.uprava.common.error.NotFound;
import io.uprava.common.job.QueueDepth;
import io.uprava.common.sql.SqlConditions;
import io.uprava.integrations.entity.WebhookEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Inbound events as they are worked on. */
@ApplicationScoped
public class WebhookEventRepository {

  /** First of the two keys of an advisory lock: that the lock is about a provider's object. */
  private static final int PROVIDER_OBJECT = 0x7748_4F42;

  private static final String DUE =
      """
      SELECT id FROM webhook_event
      WHERE status = 'PENDING' AND next_attempt_at <= CAST(? AS timestamptz)
      ORDER BY next_attempt_at LIMIT %d""";
  private static final String TAKE =
      """
      SELECT * FROM webhook_event
      WHERE id = CAST(? AS uuid) AND status = 'PENDING' FOR UPDATE SKIP LOCKED""";
  private static final String LOCK = "SELECT CAST(pg_advisory_xact_lock(?, hashtext(?)) AS text)";
  private static final String WAKE =
      """
      UPDATE webhook_event
      SET status = 'PENDING', attempts = 0, next_attempt_at = CAST(? AS timestamptz),
        processed_at = NULL, waiting_for = NULL, version = version + 1
      WHERE waiting_for = ? AND provider = ? AND status = 'UNHANDLED'""";
  private static final String DEPTH =
      """
      SELECT count(*), CAST(extract(epoch FROM min(next_attempt_at)) * 1000 AS bigint)
      FROM webhook_event WHERE status = 'PENDING' AND next_attempt_at <= CAST(? AS timestamptz)""";
  private static final String REPLAY =
      """
      UPDATE webhook_event
      SET status = 'PENDING', attempts = 0, next_attempt_at = CAST(? AS timestamptz),
        processed_at = NULL, waiting_for = NULL, version = version + 1
      WHERE id IN (SELECT e.id FROM webhook_event e%s ORDER BY e.received_at LIMIT %d FOR UPDATE SKIP LOCKED)""";
  private static final String UNSETTLED =
      """
      SELECT count(*) FILTER (WHERE status = 'PENDING'), count(*) FILTER (WHERE status = 'PARKED'),
        count(*) FILTER (WHERE status = 'FAILED')
      FROM webhook_event WHERE status IN ('PENDING', 'PARKED', 'FAILED')""";
  private static final String WIPE =
      """
      UPDATE webhook_event SET body = NULL, version = version + 1
      WHERE id IN (SELECT id FROM webhook_event
        WHERE body IS NOT NULL AND status <> 'PENDING' AND received_at < CAST(? AS timestamptz)
        ORDER BY received_at LIMIT %d FOR UPDATE SKIP LOCKED)""";

  @PersistenceContext EntityManager entityManager;

  /** Ids of events that are to be handled now, those due longest first; nothing is locked. */
  public List<UUID> findDue(Instant now, int limit) {
    List<?> ids =
        entityManager
            .createNativeQuery(DUE.formatted(limit))
            .setParameter(1, now.toString())
            .getResultList();
    return ids.stream().map(id -> UUID.fromString(id.toString())).toList();
  }

  /** The event, locked for this transaction; empty when it is settled or another one has it. */
  public Optional<WebhookEvent> take(UUID id) {
    List<?> rows =
        entityManager
            .createNativeQuery(TAKE, WebhookEvent.class)
            .setParameter(1, id.toString())
            .getResultList();
    return rows.stream().map(WebhookEvent.class::cast).findFirst();
  }

  /**
   * The event, locked for this transaction as soon as nobody else has it.
   *
   * @throws NotFound {@code webhook-event-not-found}
   */
  public WebhookEvent getLocked(UUID id) {
    return Optional.ofNullable(
            entityManager.find(WebhookEvent.class, id, LockModeType.PESSIMISTIC_WRITE))
        .orElseThrow(() -> new NotFound("webhook-event-not-found"));
  }

  /**
   * The event to look at; nothing is locked.
   *
   * @throws NotFound {@code webhook-event-not-found}
   */
  public WebhookEvent get(UUID id) {
    return Optional.ofNullable(entityManager.find(WebhookEvent.class, id))
        .orElseThrow(() -> new NotFound("webhook-event-not-found"));
  }

  /** Waits until no other transaction holds the provider's object, and holds it to the end. */
  public void lockObject(String provider, String objectId) {
    entityManager
        .createNativeQuery(LOCK)
        .setParameter(1, PROVIDER_OBJECT)
        .setParameter(2, provider + ' ' + objectId)
        .getSingleResult();
  }

  /**
   * Makes the events due that wait for an object.
   *
   * @return number of them
   */
  public int wake(String provider, String objectId, Instant now) {
    return entityManager
        .createNativeQuery(WAKE)
        .setParameter(1, now.toString())
        .setParameter(2, objectId)
        .setParameter(3, provider)
        .executeUpdate();
  }

  /** Writes what is changed, so that the database can refuse it now and not at the commit. */
  public void flush() {
    entityManager.flush();
  }

  /** How many events are due and since when the oldest of them is. */
  public QueueDepth depth(Instant now) {
    return QueueDepth.of(
        entityManager.createNativeQuery(DEPTH).setParameter(1, now.toString()).getSingleResult());
  }

  /**
   * Makes settled events due again, the oldest first, except those whose body is wiped and those
   * that a worker has.
   *
   * @return number of them
   */
  public int replay(WebhookEventFilter filter, int limit, Instant now) {
    SqlConditions wanted =
        WebhookEventQuery.conditions(filter).and("e.status <> 'PENDING'").and("e.body IS NOT NULL");
    Query query =
        entityManager
            .createNativeQuery(REPLAY.formatted(wanted.where(), limit))
            .setParameter(1, now.toString());
    List<Object> values = wanted.values();
    for (int i = 0; i < values.size(); i++) {
      query.setParameter(i + 2, values.get(i));
    }
    return query.executeUpdate();
  }

  /** How many events wait, were set aside, and were given up. */
  public WebhookEventCounts counts() {
    Object[] row = (Object[]) entityManager.createNativeQuery(UNSETTLED).getSingleResult();
    return new WebhookEventCounts(number(row[0]), number(row[1]), number(row[2]));
  }

  private static long number(Object column) {
    return ((Number) column).longValue();
  }

  /** Wipes bodies received before a moment, except of events that are still to be handled. */
  public int wipeBodiesBefore(Instant moment, int limit) {
    return entityManager
        .createNativeQuery(WIPE.formatted(limit))
        .setParameter(1, moment.toString())
        .executeUpdate();
  }
}
