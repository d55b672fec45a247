package io.uprava.integrations.service;

import io.uprava.common.error.Conflict;
import io.uprava.common.error.NotFound;
import io.uprava.common.error.RuleViolation;
import io.uprava.common.security.Roles;
import io.uprava.common.security.Scopes;
import io.uprava.integrations.entity.WebhookDelivery;
import io.uprava.integrations.entity.WebhookDeliveryStatus;
import io.uprava.integrations.repository.WebhookDeliveryRepository;
import io.uprava.integrations.repository.WebhookSubscriptionRepository;
import io.uprava.users.service.Reason;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.UUID;

/** Sending events again that were settled. */
@Stateless
@RolesAllowed({Roles.ADMIN, Scopes.WEBHOOKS_WRITE})
public class WebhookResending {

  @Inject WebhookDeliveryRepository deliveries;
  @Inject WebhookSubscriptionRepository subscriptions;
  @Inject WebhookDeliveryQueue queue;
  @Inject WebhookSubscriptionAudit audit;
  @Inject Clock clock;

  /**
   * Sends an event to its subscription again, whether or not it was delivered before.
   *
   * @throws NotFound {@code webhook-delivery-not-found}
   * @throws Conflict {@code webhook-delivery-running}
   */
  public WebhookDeliveryView resend(UUID id, String reason) {
    String why = Reason.require(reason);
    WebhookDelivery delivery = deliveries.get(id);
    String before = delivery.status().name();
    queue.resend(delivery, clock.instant());
    audit.resent(delivery, before, why);
    return WebhookDeliveryView.of(delivery);
  }

  /**
   * Sends the events of a period to a subscription again.
   *
   * @return how many
   * @throws NotFound {@code webhook-subscription-not-found}
   * @throws RuleViolation {@code webhook-period-empty}, {@code webhook-status-not-settled}
   */
  public int resend(@Valid ResendWebhookDeliveriesCommand command) {
    Reason.require(command.reason());
    if (!command.to().isAfter(command.from())) {
      throw new RuleViolation("webhook-period-empty");
    }
    if (command.status() == WebhookDeliveryStatus.PENDING
        || command.status() == WebhookDeliveryStatus.SENDING) {
      throw new RuleViolation("webhook-status-not-settled");
    }
    subscriptions
        .find(command.subscriptionId())
        .orElseThrow(() -> new NotFound("webhook-subscription-not-found"));
    int count = queue.resend(command, clock.instant());
    audit.rangeResent(command, count);
    return count;
  }
}
