package io.uprava.payments.entity;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Adds up what the provider's objects tell of money. The same money shows in several of them: a
 * charge in its intent, an intent in its session; each is counted once.
 */
final class ReceivedMoney {

  private ReceivedMoney() {}

  /** Money taken, in minor units; a payment that was paid twice has more than it asked for. */
  static long of(PaymentFacts facts) {
    Map<String, Long> byIntent = new HashMap<>();
    facts
        .all(ProviderObjectType.PAYMENT_INTENT)
        .filter(intent -> intent.state() == ProviderState.INTENT_SUCCEEDED)
        .forEach(intent -> byIntent.put(intent.providerId(), value(intent.received())));
    Map<String, Long> charged =
        facts
            .all(ProviderObjectType.CHARGE)
            .filter(charge -> charge.state() == ProviderState.CHARGE_SUCCEEDED)
            .filter(charge -> value(charge.received()) > 0)
            .collect(
                Collectors.groupingBy(
                    ReceivedMoney::intentOf, Collectors.summingLong(c -> c.received())));
    charged.forEach((intent, sum) -> byIntent.merge(intent, sum, Math::max));
    facts
        .all(ProviderObjectType.SESSION)
        .filter(session -> session.state() == ProviderState.SESSION_PAID)
        .forEach(session -> count(session, byIntent));
    return byIntent.values().stream().mapToLong(Long::longValue).sum();
  }

  private static void count(ProviderFact session, Map<String, Long> byIntent) {
    String intent = session.intentId() == null ? session.providerId() : session.intentId();
    byIntent.putIfAbsent(intent, value(session.amount()));
  }

  /**
   * Money returned. Refunds tell it themselves; a charge's cumulative sum also knows of refunds we
   * were not told of, and still contains those that failed later.
   */
  static long refunded(PaymentFacts facts) {
    Set<String> charges =
        facts
            .all(ProviderObjectType.CHARGE)
            .map(ProviderFact::providerId)
            .collect(Collectors.toSet());
    long byCharge = facts.all(ProviderObjectType.CHARGE).mapToLong(c -> refundedOf(c, facts)).sum();
    long elsewhere =
        facts
            .all(ProviderObjectType.REFUND)
            .filter(refund -> !charges.contains(Objects.toString(refund.chargeId(), "")))
            .filter(refund -> refund.state().refunding())
            .mapToLong(refund -> value(refund.amount()))
            .sum();
    return byCharge + elsewhere;
  }

  private static long refundedOf(ProviderFact charge, PaymentFacts facts) {
    long going = refunds(charge, facts, true);
    long failed = refunds(charge, facts, false);
    long released =
        value(charge.received()) > 0
            ? Math.max(0, value(charge.amount()) - value(charge.received()))
            : 0;
    return Math.max(going, value(charge.refunded()) - failed - released);
  }

  private static long refunds(ProviderFact charge, PaymentFacts facts, boolean going) {
    return facts
        .all(ProviderObjectType.REFUND)
        .filter(refund -> charge.providerId().equals(refund.chargeId()))
        .filter(refund -> refund.state().refunding() == going)
        .mapToLong(refund -> value(refund.amount()))
        .sum();
  }

  private static String intentOf(ProviderFact charge) {
    return charge.intentId() == null ? charge.providerId() : charge.intentId();
  }

  private static long value(Long amount) {
    return amount == null ? 0 : amount;
  }
}
