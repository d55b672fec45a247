package io.uprava.integrations.repository;

import io.uprava.common.paging.PageOf;
import io.uprava.common.paging.PageRequest;
import io.uprava.integrations.entity.WebhookDelivery;
import io.uprava.integrations.entity.WebhookDeliveryStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.UUID;

/** Deliveries as they are listed, newest first, and sent again by the hundred. */
@ApplicationScoped
public class WebhookDeliveryList {

  private static final String RESEND =
      """
      UPDATE webhook_delivery
      SET status = 'PENDING', settled_at = NULL, attempts_before = attempts, version = version + 1,
        next_attempt_at = CAST(? AS timestamptz), give_up_at = CAST(? AS timestamptz)
      WHERE subscription_id = CAST(? AS uuid) AND status IN (%s) AND event_type <> 'ping'
        AND created_at >= CAST(? AS timestamptz) AND created_at < CAST(? AS timestamptz)""";

  @PersistenceContext EntityManager entities;

  /** A page of deliveries. */
  public PageOf<WebhookDelivery> page(WebhookDeliveryFilter filter, PageRequest page) {
    return WebhookDeliveryQuery.ORDER.page(
        entities,
        WebhookDelivery.class,
        WebhookDeliveryQuery.conditions(filter),
        page,
        row -> WebhookDeliveryQuery.ORDER.at(row.id(), row.createdAt()));
  }

  /**
   * Makes settled deliveries due again, in one statement.
   *
   * @param status DELIVERED or FAILED, null for both
   * @return how many
   */
  public int resend(
      UUID subscriptionId, WebhookDeliveryStatus status, Instant from, Instant to, Instant now) {
    String states = status == null ? "'DELIVERED', 'FAILED'" : "'" + status.name() + "'";
    return entities
        .createNativeQuery(RESEND.formatted(states))
        .setParameter(1, now.toString())
        .setParameter(2, now.plus(WebhookDelivery.PATIENCE).toString())
        .setParameter(3, subscriptionId.toString())
        .setParameter(4, from.toString())
        .setParameter(5, to.toString())
        .executeUpdate();
  }
}
