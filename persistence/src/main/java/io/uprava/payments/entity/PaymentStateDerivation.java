package io.uprava.payments.entity;

import java.util.Comparator;
import java.util.Optional;

/**
 * The state of a payment as a function of what is known of it. The function looks at merged facts
 * only, never at the order in which they came.
 */
public final class PaymentStateDerivation {

  private static final Comparator<ProviderFact> WEIGHTIEST =
      Comparator.<ProviderFact, Boolean>comparing(fact -> open(fact.state()))
          .thenComparing(fact -> fact.state() == ProviderState.DISPUTE_LOST)
          .thenComparing(ProviderFact::state)
          .thenComparing(ProviderFact::providerId);

  private PaymentStateDerivation() {}

  public static DerivedPayment derive(PaymentFacts facts) {
    long received = ReceivedMoney.of(facts);
    long refunded = Math.min(received, ReceivedMoney.refunded(facts));
    Optional<ProviderFact> dispute = facts.all(ProviderObjectType.DISPUTE).max(WEIGHTIEST);
    PaymentStatus derived =
        received > 0 ? withMoney(facts, received, refunded) : withoutMoney(facts);
    ManualCorrection correction = facts.correction();
    return new DerivedPayment(
        correction == null ? derived : correction.apply(derived),
        received,
        refunded,
        dispute.map(ProviderFact::state).orElse(null),
        dispute.filter(fact -> open(fact.state())).map(ProviderFact::dueAt).orElse(null));
  }

  private static PaymentStatus withMoney(PaymentFacts facts, long received, long refunded) {
    if (facts.objects().stream().anyMatch(fact -> fact.state().disputing())) {
      return PaymentStatus.DISPUTED;
    }
    if (refunded == 0) {
      return PaymentStatus.PAID;
    }
    return refunded < received ? PaymentStatus.PARTIALLY_REFUNDED : PaymentStatus.REFUNDED;
  }

  private static PaymentStatus withoutMoney(PaymentFacts facts) {
    if (facts.any(ProviderState.INTENT_REQUIRES_CAPTURE)) {
      return PaymentStatus.AUTHORIZED;
    }
    if (processing(facts)) {
      return PaymentStatus.PROCESSING;
    }
    if (facts.any(ProviderState.SESSION_OPEN)) {
      return PaymentStatus.AWAITING_PAYMENT;
    }
    if (facts.cancelled()) {
      return PaymentStatus.CANCELLED;
    }
    return ended(facts);
  }

  private static PaymentStatus ended(PaymentFacts facts) {
    if (facts.any(ProviderState.SESSION_FAILED) || facts.any(ProviderState.SESSION_COMPLETE)) {
      return facts.any(ProviderState.INTENT_CANCELED)
          ? PaymentStatus.CANCELLED
          : PaymentStatus.FAILED;
    }
    if (facts.any(ProviderState.SESSION_EXPIRED)) {
      return PaymentStatus.EXPIRED;
    }
    if (facts.any(ProviderState.INTENT_CANCELED)) {
      return PaymentStatus.CANCELLED;
    }
    return facts.objects().isEmpty() ? PaymentStatus.DRAFT : PaymentStatus.AWAITING_PAYMENT;
  }

  /** Money is on its way unless every try that is known of has failed. */
  private static boolean processing(PaymentFacts facts) {
    if (facts.any(ProviderState.CHARGE_PENDING) && !facts.any(ProviderState.INTENT_CANCELED)) {
      return true;
    }
    boolean failed =
        facts.any(ProviderState.CHARGE_FAILED)
            || facts.any(ProviderState.SESSION_FAILED)
            || facts.any(ProviderState.INTENT_CANCELED);
    return !failed
        && (facts.any(ProviderState.INTENT_PROCESSING)
            || facts.any(ProviderState.SESSION_COMPLETE));
  }

  private static boolean open(ProviderState state) {
    return state.disputing() && state != ProviderState.DISPUTE_LOST;
  }
}
