package io.uprava.payments.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReceivedMoneyTest {

  @ParameterizedTest
  @EnumSource
  void whereverMoneyShowsItsIntentIsKnownToo(Story story) {
    Random random = new Random(story.ordinal());
    List<ProviderFact> order = new ArrayList<>(story.sights());
    for (int round = 0; round < 200; round++) {
      Collections.shuffle(order, random);
      for (int seen = 1; seen <= order.size(); seen++) {
        PaymentFacts facts = PaymentFacts.of(order.subList(0, seen));
        boolean paid = PaymentStateDerivation.derive(facts).received() > 0;
        assertThat(facts.payingIntent().isPresent()).isEqualTo(paid);
        assertThat(facts.payingIntent().orElse("pi_1")).isEqualTo("pi_1");
      }
    }
  }

  @Test
  void returnsFromTheIntentThatBroughtMost() {
    PaymentFacts facts =
        PaymentFacts.of(List.of(charge("ch_1", "pi_1", 600), charge("ch_2", "pi_2", 1000)));
    assertThat(facts.payingIntent()).contains("pi_2");
  }

  @Test
  void takesNoChargeForAnIntent() {
    assertThat(PaymentFacts.of(List.of(charge("ch_1", null, 1000))).payingIntent()).isEmpty();
  }

  private static ProviderFact charge(String id, String intent, long received) {
    return new ProviderFact(
        id, ProviderState.CHARGE_SUCCEEDED, received, received, 0L, intent, null, null, null, null);
  }
}
