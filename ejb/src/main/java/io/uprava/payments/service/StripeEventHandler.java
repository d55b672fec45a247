package io.uprava.payments.service;

import io.uprava.common.config.StripeSettings;
import io.uprava.integrations.entity.WebhookEventSource;
import io.uprava.integrations.service.HandlingOutcome;
import io.uprava.integrations.service.WebhookEventContent;
import io.uprava.integrations.service.WebhookEventHandler;
import io.uprava.payments.entity.Payment;
import io.uprava.payments.entity.ProviderFact;
import io.uprava.payments.entity.TimelineEntry;
import io.uprava.payments.entity.TimelineKind;
import io.uprava.payments.gateway.StripeFacts;
import io.uprava.payments.gateway.StripeJson;
import io.uprava.payments.repository.PaymentRepository;
import io.uprava.payments.repository.ProviderObjectRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Gives Stripe's events their effect: what they show of objects goes to the payment it belongs to.
 */
@ApplicationScoped
public class StripeEventHandler implements WebhookEventHandler {

  private static final String THIN = "v2.core.event";

  @Inject PaymentRepository payments;
  @Inject ProviderObjectRepository objects;
  @Inject PaymentAdoption adoption;
  @Inject PaymentJournal journal;
  @Inject StripeSettings settings;

  @Override
  public String provider() {
    return ProviderSights.PROVIDER;
  }

  @Override
  public HandlingOutcome handle(WebhookEventContent event) {
    JsonObject body = StripeJson.parse(event.body());
    if (THIN.equals(StripeJson.text(body, "object"))) {
      return HandlingOutcome.unhandled("thin-event");
    }
    if (event.livemode() != null && event.livemode() != settings.livemode()) {
      return HandlingOutcome.parked("livemode-mismatch");
    }
    JsonObject object = StripeJson.object(StripeJson.object(body, "data"), "object");
    List<ProviderFact> facts = StripeFacts.of(event.type(), object);
    if (facts.isEmpty()) {
      return HandlingOutcome.unhandled("type-without-meaning");
    }
    adoption.hold(facts);
    String marked = StripeJson.text(StripeJson.object(object, "metadata"), StripeFacts.PAYMENT);
    return paymentId(marked, facts)
        .flatMap(payments::findLocked)
        .map(payment -> adopt(payment, facts, event))
        .orElseGet(() -> stranger(marked, object, facts));
  }

  private HandlingOutcome adopt(
      Payment payment, List<ProviderFact> facts, WebhookEventContent event) {
    String proof = event.source() == WebhookEventSource.CATCH_UP ? "catch-up" : "verified";
    journal.tell(
        payment,
        TimelineEntry.of(
                TimelineKind.EVENT, "event", Map.of("type", event.type(), "event", event.eventId()))
            .fact("event:" + event.eventId())
            .event(event.id(), proof));
    boolean followed = adoption.adopt(payment, facts, new FactSource(event.id(), proof));
    return followed
        ? HandlingOutcome.processed(payment.id(), "adopted")
        : HandlingOutcome.parked("forbidden-change");
  }

  private Optional<UUID> paymentId(String marked, List<ProviderFact> facts) {
    return Optional.ofNullable(marked)
        .flatMap(StripeEventHandler::id)
        .or(() -> objects.paymentOf(ProviderSights.named(facts)));
  }

  /** Objects that carry no mark may become known through the one they belong to. */
  private static HandlingOutcome stranger(
      String marked, JsonObject object, List<ProviderFact> facts) {
    if (marked != null) {
      return HandlingOutcome.unhandled("foreign-object");
    }
    ProviderFact fact = facts.get(0);
    String parent = fact.intentId() == null ? fact.chargeId() : fact.intentId();
    if (parent == null || "checkout.session".equals(StripeJson.text(object, "object"))) {
      return HandlingOutcome.unhandled("foreign-object");
    }
    return HandlingOutcome.waiting(parent, "owner-unknown");
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }
}
