package io.uprava.integrations.service;

import io.uprava.integrations.entity.WebhookSubscription;
import io.uprava.integrations.entity.WebhookSubscriptionStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A subscription without its secret.
 *
 * @param eventTypes empty for all
 * @param formerSecretUntil until when the secret before the present one signs too, null when none
 * @param failures attempts that failed since the last that succeeded
 * @param version for {@code If-Match}
 */
public record WebhookSubscriptionView(
    UUID id,
    String url,
    List<String> eventTypes,
    String description,
    WebhookSubscriptionStatus status,
    String statusReason,
    Instant formerSecretUntil,
    int failures,
    Instant failingSince,
    Instant lastSuccessAt,
    Instant createdAt,
    Instant updatedAt,
    long version) {

  static WebhookSubscriptionView of(WebhookSubscription subscription) {
    return new WebhookSubscriptionView(
        subscription.id(),
        subscription.url(),
        subscription.eventTypes(),
        subscription.description(),
        subscription.status(),
        subscription.statusReason(),
        subscription.formerSecretUntil(),
        subscription.failures(),
        subscription.failingSince(),
        subscription.lastSuccessAt(),
        subscription.createdAt(),
        subscription.updatedAt(),
        subscription.version());
  }
}
