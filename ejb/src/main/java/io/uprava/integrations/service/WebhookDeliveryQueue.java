package io.uprava.integrations.service;

import io.uprava.integrations.entity.OutgoingEventMessage;
import io.uprava.integrations.entity.WebhookDelivery;
import io.uprava.integrations.repository.WebhookDeliveryList;
import io.uprava.integrations.repository.WebhookDeliveryRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;

/** What waits to be sent. Whoever puts something in wakes the senders once that is committed. */
@ApplicationScoped
class WebhookDeliveryQueue {

  @Inject WebhookDeliveryRepository deliveries;
  @Inject WebhookDeliveryList list;
  @Inject Event<WebhookDeliveryQueued> queued;

  /** Stores an event that deliveries will refer to. */
  void keep(OutgoingEventMessage message) {
    deliveries.add(message);
  }

  void add(WebhookDelivery delivery) {
    deliveries.add(delivery);
    wake();
  }

  /** Makes everything that waits for a subscription due now. */
  void hasten(UUID subscriptionId, Instant now) {
    deliveries.hasten(subscriptionId, now);
    wake();
  }

  void resend(WebhookDelivery delivery, Instant now) {
    delivery.resend(now);
    wake();
  }

  /**
   * @return how many
   */
  int resend(ResendWebhookDeliveriesCommand wanted, Instant now) {
    int count =
        list.resend(wanted.subscriptionId(), wanted.status(), wanted.from(), wanted.to(), now);
    wake();
    return count;
  }

  private void wake() {
    queued.fire(new WebhookDeliveryQueued());
  }
}
