package io.uprava.integrations.repository;

import io.uprava.common.error.NotFound;
import io.uprava.common.job.QueueDepth;
import io.uprava.integrations.entity.OutgoingEventMessage;
import io.uprava.integrations.entity.WebhookDelivery;
import io.uprava.integrations.entity.WebhookDeliveryAttempt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Deliveries and their attempts. Rows taken for work are locked, and skipped when another node has
 * them. A paused subscription's deliveries wait, except pings.
 */
@ApplicationScoped
public class WebhookDeliveryRepository {

  private static final String IS_DUE =
      "d.status = 'PENDING' AND d.next_attempt_at <= CAST(?1 AS timestamptz)";

  private static final String IS_PING = " AND d.event_type = 'ping'";

  private static final String OF_S =
      "EXISTS (SELECT 1 FROM webhook_delivery d WHERE d.subscription_id = s.id AND " + IS_DUE;

  private static final String WAITING =
      "SELECT s.id FROM webhook_subscription s WHERE s.removed_at IS NULL AND (s.status = 'ACTIVE'"
          + (" AND " + OF_S + ") OR " + OF_S + IS_PING + "))");

  private static final String DUE =
      "SELECT * FROM webhook_delivery d WHERE d.subscription_id = CAST(?2 AS uuid) AND %s"
          + " ORDER BY d.next_attempt_at LIMIT 1 FOR UPDATE SKIP LOCKED";

  private static final String LOST =
      """
      SELECT * FROM webhook_delivery
      WHERE status = 'SENDING' AND lease_until <= CAST(? AS timestamptz)
      ORDER BY lease_until LIMIT %d FOR UPDATE SKIP LOCKED""";

  private static final String DEPTH =
      "SELECT count(*), CAST(extract(epoch FROM min(d.next_attempt_at)) * 1000 AS bigint)"
          + " FROM webhook_subscription s JOIN webhook_delivery d ON d.subscription_id = s.id"
          + " WHERE s.removed_at IS NULL AND s.status = 'ACTIVE' AND "
          + IS_DUE;

  private static final String HASTEN =
      """
      UPDATE webhook_delivery
      SET next_attempt_at = CAST(? AS timestamptz), version = version + 1
      WHERE subscription_id = CAST(? AS uuid) AND status = 'PENDING'
        AND next_attempt_at > CAST(? AS timestamptz)""";

  private static final String PURGE =
      "DELETE FROM outgoing_event WHERE created_at < CAST(? AS timestamptz)";

  @PersistenceContext EntityManager entities;

  /** Stores an event, a delivery or an attempt. */
  public void add(Object row) {
    entities.persist(row);
  }

  /** Subscriptions for which something is due. */
  public List<UUID> findWaiting(Instant now) {
    List<?> ids =
        entities.createNativeQuery(WAITING).setParameter(1, now.toString()).getResultList();
    return ids.stream().map(id -> UUID.fromString(id.toString())).toList();
  }

  /**
   * What has been due longest for a subscription, locked for this transaction.
   *
   * @param pingsOnly true while the subscription is not active
   */
  public Optional<WebhookDelivery> findDue(UUID subscriptionId, boolean pingsOnly, Instant now) {
    String sql = DUE.formatted(pingsOnly ? IS_DUE + IS_PING : IS_DUE);
    Query query =
        entities
            .createNativeQuery(sql, WebhookDelivery.class)
            .setParameter(1, now.toString())
            .setParameter(2, subscriptionId.toString());
    return rows(query).stream().findFirst();
  }

  /** Deliveries whose sender's lease ran out, locked for this transaction. */
  public List<WebhookDelivery> findLost(Instant now, int limit) {
    return rows(
        entities
            .createNativeQuery(LOST.formatted(limit), WebhookDelivery.class)
            .setParameter(1, now.toString()));
  }

  /**
   * @throws NotFound {@code webhook-delivery-not-found}
   */
  public WebhookDelivery get(UUID id) {
    return Optional.ofNullable(entities.find(WebhookDelivery.class, id))
        .orElseThrow(() -> new NotFound("webhook-delivery-not-found"));
  }

  /** The event; it lives as long as its deliveries. */
  public OutgoingEventMessage getEvent(UUID id) {
    return entities.find(OutgoingEventMessage.class, id);
  }

  public Optional<WebhookDeliveryAttempt> findAttempt(UUID id) {
    return Optional.ofNullable(entities.find(WebhookDeliveryAttempt.class, id));
  }

  /** All attempts of a delivery, oldest first. */
  public List<WebhookDeliveryAttempt> attempts(UUID deliveryId) {
    return entities
        .createQuery(
            "SELECT a FROM WebhookDeliveryAttempt a WHERE a.delivery.id = :delivery"
                + " ORDER BY a.number",
            WebhookDeliveryAttempt.class)
        .setParameter("delivery", deliveryId)
        .getResultList();
  }

  /** Makes everything that waits for a subscription due now. */
  public int hasten(UUID subscriptionId, Instant now) {
    return entities
        .createNativeQuery(HASTEN)
        .setParameter(1, now.toString())
        .setParameter(2, subscriptionId.toString())
        .setParameter(3, now.toString())
        .executeUpdate();
  }

  /** How many deliveries are due and since when the oldest of them is. */
  public QueueDepth depth(Instant now) {
    return QueueDepth.of(
        entities.createNativeQuery(DEPTH).setParameter(1, now.toString()).getSingleResult());
  }

  /** Removes events of before a moment with their deliveries and attempts. */
  public int deleteEventsBefore(Instant moment) {
    return entities.createNativeQuery(PURGE).setParameter(1, moment.toString()).executeUpdate();
  }

  private static List<WebhookDelivery> rows(Query query) {
    List<?> rows = query.getResultList();
    return rows.stream().map(WebhookDelivery.class::cast).toList();
  }
}
