package io.uprava.integrations.service;

import io.uprava.common.job.NodeName;
import io.uprava.integrations.entity.WebhookDelivery;
import io.uprava.integrations.entity.WebhookDeliveryAttempt;
import io.uprava.integrations.entity.WebhookSubscription;
import io.uprava.integrations.entity.WebhookSubscriptionStatus;
import io.uprava.integrations.repository.WebhookDeliveryRepository;
import io.uprava.integrations.repository.WebhookSubscriptionRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Hands out deliveries that are due, each to one node, which has a minute to make the call. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class WebhookDeliveryTaking {

  static final Duration LEASE = Duration.ofMinutes(1);

  @Inject WebhookDeliveryRepository deliveries;
  @Inject WebhookSubscriptionRepository subscriptions;
  @Inject WebhookSubscriptionSecrets secrets;
  @Inject NodeName node;
  @Inject Clock clock;

  /** Subscriptions for which something is due. */
  @PermitAll
  public List<UUID> waiting() {
    return deliveries.findWaiting(clock.instant());
  }

  /** Takes what has been due longest for a subscription, if there is anything. */
  @PermitAll
  public Optional<TakenWebhookDelivery> take(UUID subscriptionId) {
    Instant now = clock.instant();
    WebhookSubscription subscription = subscriptions.find(subscriptionId).orElse(null);
    if (subscription == null) {
      return Optional.empty();
    }
    boolean pingsOnly = subscription.status() != WebhookSubscriptionStatus.ACTIVE;
    return deliveries
        .findDue(subscriptionId, pingsOnly, now)
        .map(delivery -> begin(delivery, subscription, now));
  }

  private TakenWebhookDelivery begin(
      WebhookDelivery delivery, WebhookSubscription subscription, Instant now) {
    WebhookDeliveryAttempt attempt = delivery.take(node.value(), now, LEASE);
    deliveries.add(attempt);
    String body = deliveries.getEvent(delivery.eventId()).body();
    return TakenWebhookDelivery.of(attempt, subscription, body, secrets.inForce(subscription, now));
  }
}
