package io.uprava.integrations.service;

import io.uprava.common.error.Conflict;
import io.uprava.common.error.NotFound;
import io.uprava.common.error.RuleViolation;
import io.uprava.common.paging.PageOf;
import io.uprava.common.paging.PageRequest;
import io.uprava.common.security.Roles;
import io.uprava.common.security.Scopes;
import io.uprava.integrations.entity.WebhookDelivery;
import io.uprava.integrations.entity.WebhookDeliveryStatus;
import io.uprava.integrations.repository.WebhookDeliveryFilter;
import io.uprava.integrations.repository.WebhookDeliveryList;
import io.uprava.integrations.repository.WebhookDeliveryRepository;
import io.uprava.integrations.repository.WebhookSubscriptionRepository;
import io.uprava.users.service.Reason;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What became of each event, and sending it again. */
@Stateless
@RolesAllowed({Roles.ADMIN, Scopes.WEBHOOKS_READ})
public class WebhookDeliveryService {

  @Inject WebhookDeliveryRepository repository;
  @Inject WebhookDeliveryList deliveries;
  @Inject WebhookSubscriptionRepository subscriptions;
  @Inject WebhookSubscriptionAudit audit;
  @Inject Event<WebhookDeliveryQueued> queued;
  @Inject Clock clock;

  /** Deliveries, newest first. */
  public PageOf<WebhookDeliveryView> list(WebhookDeliveryFilter filter, PageRequest page) {
    return deliveries.page(filter, page).map(WebhookDeliveryView::of);
  }

  /**
   * @throws NotFound {@code webhook-delivery-not-found}
   */
  public WebhookDeliveryCourse get(UUID id) {
    WebhookDelivery delivery = repository.get(id);
    List<WebhookDeliveryAttemptView> attempts =
        repository.attempts(id).stream().map(WebhookDeliveryAttemptView::of).toList();
    String body = repository.getEvent(delivery.eventId()).body();
    return new WebhookDeliveryCourse(WebhookDeliveryView.of(delivery), body, attempts);
  }

  /**
   * Sends an event to its subscription again, whether or not it was delivered before.
   *
   * @throws NotFound {@code webhook-delivery-not-found}
   * @throws Conflict {@code webhook-delivery-running}
   */
  @RolesAllowed({Roles.ADMIN, Scopes.WEBHOOKS_WRITE})
  public WebhookDeliveryView resend(UUID id, String reason) {
    String why = Reason.require(reason);
    WebhookDelivery delivery = repository.get(id);
    String before = delivery.status().name();
    delivery.resend(clock.instant());
    audit.resent(delivery, before, why);
    queued.fire(new WebhookDeliveryQueued());
    return WebhookDeliveryView.of(delivery);
  }

  /**
   * Sends the events of a period to a subscription again.
   *
   * @return how many
   * @throws NotFound {@code webhook-subscription-not-found}
   * @throws RuleViolation {@code webhook-period-empty}, {@code webhook-status-not-settled}
   */
  @RolesAllowed({Roles.ADMIN, Scopes.WEBHOOKS_WRITE})
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
    Instant now = clock.instant();
    int count =
        deliveries.resend(
            command.subscriptionId(), command.status(), command.from(), command.to(), now);
    audit.rangeResent(command, count);
    queued.fire(new WebhookDeliveryQueued());
    return count;
  }
}
