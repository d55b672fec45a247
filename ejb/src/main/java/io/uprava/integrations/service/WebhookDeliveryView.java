package io.uprava.integrations.service;

import io.uprava.integrations.entity.WebhookDelivery;
import io.uprava.integrations.entity.WebhookDeliveryStatus;
import java.time.Instant;
import java.util.UUID;

/**
 * One event on its way to one subscription.
 *
 * @param subjectId what the event is about, may be null
 * @param nextAttemptAt null once it is settled
 * @param lastStatusCode of the last answer, null when there was none
 */
public record WebhookDeliveryView(
    UUID id,
    UUID subscriptionId,
    UUID eventId,
    String eventType,
    UUID subjectId,
    WebhookDeliveryStatus status,
    int attempts,
    Instant createdAt,
    Instant nextAttemptAt,
    Instant settledAt,
    Integer lastStatusCode,
    String lastError) {

  static WebhookDeliveryView of(WebhookDelivery delivery) {
    return new WebhookDeliveryView(
        delivery.id(),
        delivery.subscriptionId(),
        delivery.eventId(),
        delivery.eventType(),
        delivery.subjectId(),
        delivery.status(),
        delivery.attempts(),
        delivery.createdAt(),
        delivery.settledAt() == null ? delivery.nextAttemptAt() : null,
        delivery.settledAt(),
        delivery.lastStatusCode(),
        delivery.lastError());
  }
}
