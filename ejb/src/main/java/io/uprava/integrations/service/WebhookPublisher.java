package io.uprava.integrations.service;

import io.uprava.common.json.JsonText;
import io.uprava.integrations.entity.OutgoingEventMessage;
import io.uprava.integrations.entity.WebhookDelivery;
import io.uprava.integrations.entity.WebhookSubscription;
import io.uprava.integrations.repository.WebhookSubscriptionRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where features tell integrators of what happened. */
@Stateless
public class WebhookPublisher {

  @Inject WebhookSubscriptionRepository subscriptions;
  @Inject WebhookDeliveryQueue deliveries;
  @Inject OutgoingEventTypes types;
  @Inject Clock clock;

  /**
   * Tells every subscription that wants this kind of event. Part of the caller's transaction: sent
   * after that commits, and not at all when that rolls back. Subscriptions that are paused get it
   * when they are resumed; those made later do not get it.
   *
   * @throws IllegalArgumentException when no {@link OutgoingEventCatalogue} lists the type
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void publish(OutgoingEvent event) {
    if (!types.knows(event.type())) {
      throw new IllegalArgumentException("no catalogue lists events of type " + event.type());
    }
    List<WebhookSubscription> interested =
        subscriptions.findAll().stream().filter(one -> one.wants(event.type())).toList();
    if (!interested.isEmpty()) {
      OutgoingEventMessage message = message(event);
      deliveries.keep(message);
      interested.forEach(one -> queue(one, message, WebhookDelivery.PATIENCE));
    }
  }

  /** Tells one subscription, once, to try its endpoint out. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public WebhookDelivery ping(WebhookSubscription subscription) {
    OutgoingEventMessage message =
        message(new OutgoingEvent(OutgoingEventTypes.PING, subscription.id(), Map.of()));
    deliveries.keep(message);
    return queue(subscription, message, Duration.ZERO);
  }

  private OutgoingEventMessage message(OutgoingEvent event) {
    OutgoingEventMessage message =
        new OutgoingEventMessage(
            event.type(), event.subjectId(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    Map<String, Object> envelope = new HashMap<>();
    envelope.put("id", message.id());
    envelope.put("type", message.type());
    envelope.put("created_at", message.createdAt());
    envelope.put("subject_id", message.subjectId());
    envelope.put("data", event.data());
    message.say(JsonText.write(envelope));
    return message;
  }

  private WebhookDelivery queue(
      WebhookSubscription subscription, OutgoingEventMessage message, Duration patience) {
    WebhookDelivery delivery =
        new WebhookDelivery(subscription.id(), message, patience, message.createdAt());
    deliveries.add(delivery);
    return delivery;
  }
}
