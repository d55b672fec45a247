package io.uprava.payments.service;

import io.uprava.payments.entity.Payment;
import io.uprava.payments.entity.PaymentStatus;
import io.uprava.payments.entity.ProviderFact;
import io.uprava.payments.entity.ProviderObjectType;
import io.uprava.payments.entity.TimelineEntry;
import io.uprava.payments.entity.TimelineKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Takes sights of the provider's objects over into a payment: merges them, books money, derives the
 * state. The caller holds the objects by {@link #hold} and then the payment's row.
 */
@ApplicationScoped
class PaymentAdoption {

  @Inject ProviderSights sights;
  @Inject PaymentBooking booking;
  @Inject PaymentStateChange change;
  @Inject PaymentJournal journal;

  /** Holds all objects that the sights name, in one order, before any payment is locked. */
  void hold(Collection<ProviderFact> seen) {
    sights.hold(seen);
  }

  /**
   * @param payment locked
   * @return false when the facts lead to a state that may not follow; then it stays as it is
   */
  boolean adopt(Payment payment, List<ProviderFact> seen, FactSource source) {
    seen.forEach(fact -> tell(payment, fact, source));
    sights.learn(payment, seen);
    List<ProviderFact> facts = sights.facts(payment);
    booking.book(payment, facts);
    return change.derive(payment, facts);
  }

  /** Derives anew after something other than the provider's objects changed. */
  boolean rederive(Payment payment) {
    return change.derive(payment, sights.facts(payment));
  }

  /** Takes over a state that a person decided on, until facts say otherwise. */
  void correct(Payment payment, PaymentStatus wanted, String reason) {
    change.correct(payment, sights.facts(payment), wanted, reason);
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
