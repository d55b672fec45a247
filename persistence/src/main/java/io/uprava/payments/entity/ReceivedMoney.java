package io.uprava.payments.entity;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Adds up what the provider's objects tell of money. The same money shows in several of them: a
 * charge in its intent, an intent in its session; each is counted once.
 */
final class ReceivedMoney {

  private ReceivedMoney() {}

  /** Money taken, in minor units; a payment that was paid twice has more than it asked for. */
  static long of(PaymentFacts facts) {
    return byIntent(facts).values().stream().mapToLong(Long::longValue).sum();
  }

  /**
   * The intent that brought most, told by whichever of its objects was heard of; empty as long as
   * the money is known and its intent is not.
   */
  static Optional<String> largestIntent(PaymentFacts facts) {
    Set<String> intents =
        Stream.concat(
                facts.all(ProviderObjectType.PAYMENT_INTENT).map(ProviderFact::providerId),
                facts.objects().stream().map(ProviderFact::intentId))
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return byIntent(facts).entrySet().stream()
        .filter(sum -> intents.contains(sum.getKey()))
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey);
  }

  private static Map<String, Long> byIntent(PaymentFacts facts) {
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
    return byIntent;
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
