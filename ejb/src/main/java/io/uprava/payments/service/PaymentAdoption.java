package io.uprava.payments.service;

import io.uprava.integrations.service.WebhookInbox;
import io.uprava.payments.entity.Payment;
import io.uprava.payments.entity.ProviderFact;
import io.uprava.payments.entity.ProviderObject;
import io.uprava.payments.entity.ProviderObjectType;
import io.uprava.payments.entity.TimelineEntry;
import io.uprava.payments.entity.TimelineKind;
import io.uprava.payments.repository.ProviderObjectRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes sights of the provider's objects over into a payment: merges them, books money, derives the
 * state. The caller holds the objects by {@link #hold} and then the payment's row.
 */
@ApplicationScoped
class PaymentAdoption {

  static final String PROVIDER = "STRIPE";

  @Inject ProviderObjectRepository objects;
  @Inject PaymentBooking booking;
  @Inject PaymentStateChange change;
  @Inject WebhookInbox inbox;
  @Inject PaymentJournal journal;
  @Inject Clock clock;

  /** Holds all objects that the sights name, in one order, before any payment is locked. */
  void hold(Collection<ProviderFact> seen) {
    named(seen).forEach(id -> inbox.lock(PROVIDER, id));
  }

  /** Every id that the sights name, in order. */
  static List<String> named(Collection<ProviderFact> seen) {
    return seen.stream()
        .flatMap(fact -> Stream.of(fact.providerId(), fact.intentId(), fact.chargeId()))
        .filter(Objects::nonNull)
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .toList();
  }

  /**
   * @param payment locked
   * @return false when the facts lead to a state that may not follow; then it stays as it is
   */
  boolean adopt(Payment payment, List<ProviderFact> seen, FactSource source) {
    List<String> learned = new ArrayList<>();
    for (ProviderFact fact : seen) {
      tell(payment, fact, source);
      Optional<ProviderObject> known = objects.find(fact.providerId());
      if (known.isEmpty()) {
        objects.add(new ProviderObject(payment.id(), fact, clock.instant()));
        learned.add(fact.providerId());
      } else if (known.get().paymentId().equals(payment.id())) {
        known.get().learn(fact, clock.instant());
      }
      if (fact.intentId() != null) {
        learned.add(fact.intentId());
      }
    }
    learned.forEach(id -> inbox.wake(PROVIDER, id));
    List<ProviderFact> facts = facts(payment);
    booking.book(payment, facts);
    return change.derive(payment, facts);
  }

  /** Derives anew after something other than the provider's objects changed. */
  boolean rederive(Payment payment) {
    return change.derive(payment, facts(payment));
  }

  List<ProviderFact> facts(Payment payment) {
    return objects.of(payment.id()).stream().map(ProviderObject::fact).toList();
  }

  private void tell(Payment payment, ProviderFact fact, FactSource source) {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("object", fact.providerId());
    details.put("state", fact.state().name().toLowerCase(Locale.ROOT));
    details.put("amount", fact.amount());
    details.put("currency", payment.money().currency());
    details.put("received", fact.received());
    details.put("refunded", fact.refunded());
    details.put("detail", fact.detail());
    details.put("due_at", fact.dueAt());
    journal.tell(
        payment,
        TimelineEntry.of(kind(fact.type()), "fact", details)
            .fact(fact.key())
            .event(source.eventId(), source.proof()));
  }

  private static TimelineKind kind(ProviderObjectType type) {
    return switch (type) {
      case REFUND -> TimelineKind.REFUND;
      case DISPUTE -> TimelineKind.DISPUTE;
      default -> TimelineKind.FACT;
    };
  }
}
