package io.uprava.integrations.service;

import io.uprava.integrations.gateway.WebhookDeliveryAnswer;
import io.uprava.integrations.gateway.WebhookDeliveryCall;
import io.uprava.integrations.gateway.WebhookDeliveryGateway;
import io.uprava.integrations.gateway.WebhookDeliveryUnanswered;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Sends what is due: takes a delivery in one transaction, calls the endpoint outside of any, and
 * settles it in another.
 */
@ApplicationScoped
public class WebhookDeliverySending {

  private static final System.Logger LOG = System.getLogger(WebhookDeliverySending.class.getName());

  @Inject WebhookDeliveryTaking due;
  @Inject WebhookDeliveryLedger ledger;
  @Inject WebhookDeliveryGateway gateway;

  /** Sends until nothing is due for the subscription. */
  @ActivateRequestContext
  public void sendDue(UUID subscriptionId) {
    Optional<TakenWebhookDelivery> taken = due.take(subscriptionId);
    while (taken.isPresent()) {
      send(taken.get());
      taken = due.take(subscriptionId);
    }
  }

  private void send(TakenWebhookDelivery taken) {
    WebhookDeliveryAnswer answer;
    try {
      answer = gateway.call(call(taken));
    } catch (WebhookDeliveryUnanswered failure) {
      ledger.unanswered(taken, failure.getMessage());
      return;
    } catch (RuntimeException failure) {
      LOG.log(
          System.Logger.Level.ERROR, "webhook " + taken.deliveryId() + " cannot be sent", failure);
      ledger.unanswered(taken, "our-failure");
      return;
    }
    ledger.answered(taken, answer);
  }

  private static WebhookDeliveryCall call(TakenWebhookDelivery taken) {
    return new WebhookDeliveryCall(
        URI.create(taken.url()),
        Map.of(
            "Uprava-Signature",
            WebhookDeliverySignature.header(taken.at(), taken.body(), taken.secrets()),
            "Uprava-Event-Id",
            taken.eventId().toString(),
            "Uprava-Event-Type",
            taken.eventType(),
            "Uprava-Delivery-Id",
            taken.deliveryId().toString(),
            "Uprava-Attempt",
            Integer.toString(taken.number())),
        taken.body());
  }
}
