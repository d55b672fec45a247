package io.uprava.integrations.service;

import io.uprava.common.error.Conflict;
import io.uprava.common.error.NotFound;
import io.uprava.common.security.Roles;
import io.uprava.common.security.Scopes;
import io.uprava.integrations.entity.WebhookDelivery;
import io.uprava.integrations.entity.WebhookSubscription;
import io.uprava.integrations.repository.WebhookSubscriptionRepository;
import io.uprava.users.service.Reason;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** What can be done with a subscription besides changing it. */
@Stateless
@RolesAllowed({Roles.ADMIN, Scopes.WEBHOOKS_WRITE})
public class WebhookSubscriptionActs {

  @Inject WebhookSubscriptionRepository subscriptions;
  @Inject WebhookDeliveryQueue deliveries;
  @Inject WebhookSubscriptionAudit audit;
  @Inject WebhookPublisher publisher;
  @Inject Clock clock;

  /**
   * Holds events back until the subscription is resumed.
   *
   * @throws Conflict {@code webhook-subscription-not-active}
   */
  public WebhookSubscriptionView pause(UUID id, String reason) {
    String why = Reason.require(reason);
    WebhookSubscription subscription = locked(id);
    subscription.pause(why, clock.instant());
    return status(subscription, "paused", "ACTIVE", why);
  }

  /**
   * Sends again, beginning with everything that was held back.
   *
   * @throws Conflict {@code webhook-subscription-active}
   */
  public WebhookSubscriptionView resume(UUID id, String reason) {
    String why = Reason.require(reason);
    Instant now = clock.instant();
    subscriptions.forgetFailures(id);
    WebhookSubscription subscription = locked(id);
    String before = subscription.status().name();
    subscription.resume(now);
    deliveries.hasten(id, now);
    return status(subscription, "resumed", before, why);
  }

  /** Sends a test event, once, whatever the subscription wants and whether or not it is active. */
  public WebhookDeliveryView ping(UUID id) {
    WebhookSubscription subscription = locked(id);
    WebhookDelivery delivery = publisher.ping(subscription);
    audit.pinged(subscription, delivery);
    return WebhookDeliveryView.of(delivery);
  }

  private WebhookSubscriptionView status(
      WebhookSubscription subscription, String act, String before, String reason) {
    audit.status(subscription, act, before, reason);
    subscriptions.flush();
    return WebhookSubscriptionView.of(subscription);
  }

  private WebhookSubscription locked(UUID id) {
    return subscriptions
        .findLocked(id)
        .orElseThrow(() -> new NotFound("webhook-subscription-not-found"));
  }
}
