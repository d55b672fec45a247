package io.uprava.payments.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaymentTransitionsTest {

  @ParameterizedTest
  @EnumSource
  void moneyThatCameNeverCountsAsMoneyThatDidNot(PaymentStatus from) {
    for (PaymentStatus to : PaymentStatus.values()) {
      if (from.received()) {
        assertThat(PaymentTransitions.allowed(from, to)).isEqualTo(to.received());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void moneyMayArriveInEveryState(PaymentStatus from) {
    for (PaymentStatus to : PaymentStatus.values()) {
      if (to.received()) {
        assertThat(PaymentTransitions.allowed(from, to)).isTrue();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void nothingBecomesADraftAgainAndStayingIsAllowed(PaymentStatus from) {
    assertThat(PaymentTransitions.after(from)).doesNotContain(PaymentStatus.DRAFT, from);
    assertThat(PaymentTransitions.allowed(from, from)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(
      value = PaymentStatus.class,
      names = {"AUTHORIZED", "CANCELLED"})
  void neitherAHoldNorACancelledPaymentGoesBackToProcessing(PaymentStatus from) {
    assertThat(PaymentTransitions.after(from)).doesNotContain(PaymentStatus.PROCESSING);
  }

  @ParameterizedTest
  @EnumSource
  void whatThereIsToFollowIsWhatIsAllowed(PaymentStatus from) {
    EnumSet<PaymentStatus> allowed = EnumSet.allOf(PaymentStatus.class);
    allowed.removeIf(to -> to == from || !PaymentTransitions.allowed(from, to));
    assertThat(PaymentTransitions.after(from)).isEqualTo(allowed);
  }
}
