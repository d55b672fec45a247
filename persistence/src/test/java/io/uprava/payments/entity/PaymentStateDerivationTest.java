package io.uprava.payments.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The order, number and delay of sights does not change where a payment ends. */
class PaymentStateDerivationTest {

  @ParameterizedTest
  @EnumSource
  void everyOrderOfAStoryEndsAlikeAndTakesAllowedSteps(Story story) {
    Set<DerivedPayment> ends = new HashSet<>();
    Set<Set<String>> facts = new HashSet<>();
    permute(
        new ArrayList<>(story.sights()),
        0,
        order -> {
          ends.add(walk(order));
          facts.add(new HashSet<>(order.stream().map(ProviderFact::key).toList()));
        });
    assertThat(ends).hasSize(1);
    assertThat(facts).hasSize(1);
    assertThat(ends.iterator().next().status()).isEqualTo(story.end());
  }

  @ParameterizedTest
  @EnumSource
  void duplicatesChangeNothing(Story story) {
    DerivedPayment once = walk(story.sights());
    Random random = new Random(story.ordinal());
    for (int round = 0; round < 500; round++) {
      List<ProviderFact> twice = new ArrayList<>(story.sights());
      twice.addAll(story.sights());
      twice.add(twice.get(random.nextInt(twice.size())));
      Collections.shuffle(twice, random);
      assertThat(walk(twice)).isEqualTo(once);
    }
  }

  @Test
  void countsMoneyThatCameTwiceTwice() {
    DerivedPayment derived =
        walk(
            List.of(
                intent("pi_1", ProviderState.INTENT_SUCCEEDED),
                intent("pi_2", ProviderState.INTENT_SUCCEEDED)));
    assertThat(derived.received()).isEqualTo(2000);
  }

  @Test
  void keepsAPaymentThatWasCalledOffOpenUntilNobodyCanPayIt() {
    ProviderFact open = ProviderFact.of("cs_1", ProviderState.SESSION_OPEN);
    ProviderFact expired = ProviderFact.of("cs_1", ProviderState.SESSION_EXPIRED);
    assertThat(status(true, open)).isEqualTo(PaymentStatus.AWAITING_PAYMENT);
    assertThat(status(true, expired)).isEqualTo(PaymentStatus.CANCELLED);
    assertThat(status(false, expired)).isEqualTo(PaymentStatus.EXPIRED);
    assertThat(status(false)).isEqualTo(PaymentStatus.DRAFT);
    assertThat(status(true)).isEqualTo(PaymentStatus.CANCELLED);
  }

  @Test
  void anExpiredPaymentWithANewSessionCanBePaidAgain() {
    assertThat(
            status(
                false,
                ProviderFact.of("cs_1", ProviderState.SESSION_EXPIRED),
                ProviderFact.of("cs_2", ProviderState.SESSION_OPEN)))
        .isEqualTo(PaymentStatus.AWAITING_PAYMENT);
  }

  @Test
  void aCorrectionHoldsUntilMoneySaysOtherwise() {
    ManualCorrection paidInCash =
        new ManualCorrection(PaymentStatus.AWAITING_PAYMENT, PaymentStatus.CANCELLED);
    ProviderFact expired = ProviderFact.of("cs_1", ProviderState.SESSION_EXPIRED);
    ProviderFact paid = intent("pi_1", ProviderState.INTENT_SUCCEEDED);
    assertThat(derive(new PaymentFacts(List.of(expired), false, paidInCash)).status())
        .isEqualTo(PaymentStatus.CANCELLED);
    assertThat(derive(new PaymentFacts(List.of(expired, paid), false, paidInCash)).status())
        .isEqualTo(PaymentStatus.PAID);
  }

  private static ProviderFact intent(String id, ProviderState state) {
    return new ProviderFact(id, state, 1000L, 1000L, null, null, null, null, null, null);
  }

  private static PaymentStatus status(boolean cancelled, ProviderFact... facts) {
    return derive(new PaymentFacts(List.of(facts), cancelled, null)).status();
  }

  private static DerivedPayment derive(PaymentFacts facts) {
    return PaymentStateDerivation.derive(facts);
  }

  /** Sees one after the other; each step must be one that the table allows. */
  private static DerivedPayment walk(List<ProviderFact> order) {
    PaymentStatus before = PaymentStatus.DRAFT;
    DerivedPayment derived = null;
    for (int seen = 1; seen <= order.size(); seen++) {
      derived = derive(PaymentFacts.of(order.subList(0, seen)));
      assertThat(PaymentTransitions.allowed(before, derived.status()))
          .as("%s to %s after %s", before, derived.status(), order.subList(0, seen))
          .isTrue();
      before = derived.status();
    }
    return derived;
  }

  private static void permute(
      List<ProviderFact> items, int from, Consumer<List<ProviderFact>> sink) {
    if (from == items.size()) {
      sink.accept(items);
      return;
    }
    for (int i = from; i < items.size(); i++) {
      Collections.swap(items, from, i);
      permute(items, from + 1, sink);
      Collections.swap(items, from, i);
    }
  }
}
