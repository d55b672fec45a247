package io.uprava.integrations.service;

import io.uprava.integrations.entity.WebhookDelivery;
import io.uprava.integrations.entity.WebhookDeliveryAttempt;
import io.uprava.integrations.entity.WebhookSubscription;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A delivery that this node has taken, with the attempt it must settle.
 *
 * @param number of the attempt, from 1
 * @param at moment of the attempt
 * @param secrets in force, the newest first
 */
public record TakenWebhookDelivery(
    UUID deliveryId,
    UUID attemptId,
    UUID eventId,
    String eventType,
    int number,
    Instant at,
    String url,
    String body,
    List<String> secrets) {

  static TakenWebhookDelivery of(
      WebhookDeliveryAttempt attempt,
      WebhookSubscription subscription,
      String body,
      List<String> secrets) {
    WebhookDelivery delivery = attempt.delivery();
    return new TakenWebhookDelivery(
        delivery.id(),
        attempt.id(),
        delivery.eventId(),
        delivery.eventType(),
        attempt.number(),
        attempt.startedAt(),
        subscription.url(),
        body,
        secrets);
  }

  @Override
  public String toString() {
    return "TakenWebhookDelivery[" + deliveryId + "]";
  }
}
