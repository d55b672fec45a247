package io.uprava.integrations.repository;

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

  /** Every delivery of one subscription. */
  public static WebhookDeliveryFilter ofSubscription(UUID id, WebhookDeliveryStatus status) {
    return new WebhookDeliveryFilter(id, status, null, null, null, null);
  }
}
