package io.uprava.payments.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.common.paging.PageRequest;
import io.uprava.payments.entity.CaptureMethod;
import io.uprava.payments.entity.GapStatus;
import io.uprava.payments.entity.PaymentStatus;
import io.uprava.payments.repository.GapFilter;
import io.uprava.testing.AsAdmin;
import io.uprava.testing.Eventually;
import io.uprava.testing.IntegrationTest;
import io.uprava.testing.TestClock;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a comparison with Stripe brings to light. */
@IntegrationTest
class PaymentComparisonIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Inject PlayedPayments played;
  @Inject ReconciliationService reconciliation;
  @Inject ComparisonService comparison;
  @Inject AsAdmin asAdmin;
  @Inject TestClock clock;

  @BeforeEach
  void signIn() {
    played.asSomebody();
  }

  @AfterEach
  void heal() {
    clock.reset();
  }

  @Test
  void listsWhatEventsDidNotTellAndAppliesIt() {
    PaymentView payment = played.create(1300, CaptureMethod.AUTOMATIC);
    played.payUnheard(payment);
    assertThat(asAdmin.call(() -> reconciliation.compare(payment.id()))).isPositive();
    GapView gap =
        asAdmin
            .call(
                () ->
                    reconciliation
                        .list(GapFilter.openOf(payment.id()), PageRequest.first())
                        .items())
            .get(0);
    assertThat(gap.amount()).isEqualTo(1300);
    asAdmin.call(() -> reconciliation.apply(gap.id(), "seen at Stripe"));
    assertThat(played.get(payment).status()).isEqualTo(PaymentStatus.PAID);
    assertThat(
            asAdmin.call(() -> reconciliation.list(applied(payment), PageRequest.first()).items()))
        .extracting(GapView::id)
        .contains(gap.id());
  }

  @Test
  void ofAllPaymentsTellsWhenItRanAndWhatItCameTo() {
    PaymentView payment = played.create(1400, CaptureMethod.AUTOMATIC);
    played.payUnheard(payment);
    Instant before = clock.instant();
    asAdmin.call(
        () -> {
          comparison.start();
          return null;
        });
    Eventually.holds(
        PATIENCE, () -> look().finishedAt() != null && !look().finishedAt().isBefore(before));
    assertThat(look().runningSince()).isNull();
    assertThat(look().compared()).isPositive();
    assertThat(look().differences()).isPositive();
    assertThat(asAdmin.call(() -> reconciliation.openOf(payment.id()))).isPositive();
  }

  private ComparisonView look() {
    return asAdmin.call(comparison::look);
  }

  private static GapFilter applied(PaymentView payment) {
    return new GapFilter(GapStatus.APPLIED, null, "usd", payment.id(), null, null);
  }
}
