package io.uprava.integrations.service;

import io.uprava.integrations.entity.WebhookDelivery;
import io.uprava.integrations.entity.WebhookSubscription;
import io.uprava.integrations.entity.WebhookSubscriptionStatus;
import io.uprava.integrations.repository.WebhookDeliveryRepository;
import io.uprava.integrations.repository.WebhookSubscriptionRepository;
import io.uprava.users.service.AdministratorMails;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Learns from attempts how an endpoint fares. One that is back after a while gets everything that
 * waits for it at once; one that took nothing for three days is suspended, and administrators are
 * told by mail.
 */
@ApplicationScoped
public class WebhookSubscriptionHealth {

  static final Duration SUSPEND_AFTER = Duration.ofDays(3);
  static final int SUSPEND_FAILURES = 5;

  private static final Duration WHILE = Duration.ofMinutes(5);

  @Inject WebhookSubscriptionRepository subscriptions;
  @Inject WebhookDeliveryRepository deliveries;
  @Inject WebhookSubscriptionAudit audit;
  @Inject AdministratorMails administrators;

  /** An attempt succeeded; part of the transaction that settles it. */
  void succeeded(WebhookDelivery delivery, Instant now) {
    WebhookSubscription subscription = subscriptions.find(delivery.subscriptionId()).orElse(null);
    if (subscription == null || ping(delivery)) {
      return;
    }
    Instant failing = subscription.failingSince();
    if (failing != null || stale(subscription, now)) {
      subscriptions.noteSuccess(subscription.id(), now);
    }
    if (failing != null && !failing.plus(WHILE).isAfter(now)) {
      deliveries.hasten(subscription.id(), now);
    }
  }

  /** An attempt failed; part of the transaction that settles it. */
  void failed(WebhookDelivery delivery, String error, Instant now) {
    if (ping(delivery)) {
      return;
    }
    subscriptions.noteFailure(delivery.subscriptionId(), now);
    subscriptions
        .findLocked(delivery.subscriptionId())
        .filter(subscription -> hopeless(subscription, now))
        .ifPresent(subscription -> suspend(subscription, error, now));
  }

  static boolean hopeless(WebhookSubscription subscription, Instant now) {
    return subscription.status() == WebhookSubscriptionStatus.ACTIVE
        && subscription.failures() >= SUSPEND_FAILURES
        && subscription.failingSince() != null
        && !subscription.failingSince().plus(SUSPEND_AFTER).isAfter(now);
  }

  private void suspend(WebhookSubscription subscription, String error, Instant now) {
    subscription.suspend(error, now);
    audit.suspended(subscription, error);
    administrators.enqueue(
        "webhook-suspended",
        Map.of(
            "name", WebhookSubscriptionAudit.name(subscription),
            "error", error,
            "id", subscription.id().toString()));
  }

  /** The moment of the last success is noted once a minute: it is one row for many deliveries. */
  private static boolean stale(WebhookSubscription subscription, Instant now) {
    Instant last = subscription.lastSuccessAt();
    return last == null || last.plus(Duration.ofMinutes(1)).isBefore(now);
  }

  private static boolean ping(WebhookDelivery delivery) {
    return OutgoingEventTypes.PING.equals(delivery.eventType());
  }
}
