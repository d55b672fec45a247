package io.uprava.integrations.repository;

import io.uprava.common.paging.ListConditions;
import io.uprava.integrations.entity.WebhookDeliveryStatus;
import java.time.Instant;
import java.util.UUID;

/**
 * Which deliveries are wanted; null means any.
 *
 * @param subjectId what the event is about
 * @param from inclusive
 * @param to exclusive
 */
public record WebhookDeliveryFilter(
    UUID subscriptionId,
    WebhookDeliveryStatus status,
    String eventType,
    UUID subjectId,
    Instant from,
    Instant to) {

  /**
   * What the list is narrowed down by: {@code subscription}, {@code status}, {@code event_type},
   * {@code subject}, {@code from} and {@code to}.
   */
  public static WebhookDeliveryFilter of(ListConditions conditions) {
    return new WebhookDeliveryFilter(
        conditions.id("subscription"),
        conditions.constant(WebhookDeliveryStatus.class, "status"),
        conditions.text("event_type"),
        conditions.id("subject"),
        conditions.dayBegin("from"),
        conditions.dayEnd("to"));
  }

  /** Every delivery of one subscription. */
  public static WebhookDeliveryFilter ofSubscription(UUID id, WebhookDeliveryStatus status) {
    return new WebhookDeliveryFilter(id, status, null, null, null, null);
  }
}
