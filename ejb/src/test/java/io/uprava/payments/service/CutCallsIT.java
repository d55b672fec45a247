package io.uprava.payments.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.payments.entity.PaymentStatus;
import io.uprava.testing.AsAdmin;
import io.uprava.testing.Eventually;
import io.uprava.testing.IntegrationTest;
import io.uprava.testing.TestClock;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Calls whose node went down between the planning and the answer. */
@IntegrationTest
class CutCallsIT {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration PAUSE = Duration.ofSeconds(61);

  @Inject PaymentDrafting drafting;
  @Inject PaymentService payments;
  @Inject AttemptChecks checks;
  @Inject PaymentReconciler reconciler;
  @Inject EmulatedStripe stripe;
  @Inject AsAdmin asAdmin;
  @Inject TestClock clock;

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  @Test
  void aPaymentWhoseSessionWasCutCanBePaidAfterAMinute() {
    PaymentView payment = cut();

    clock.advance(PAUSE);
    reconciler.reconcileDue();

    offeredOnce(payment);
  }

  @Test
  void checksThatWereCutTooPostponeItByAMinuteEach() {
    PaymentView payment = cut();
    for (int cut = 0; cut < 3; cut++) {
      clock.advance(PAUSE);
      takeAllAndForget();
    }
    clock.advance(PAUSE);
    reconciler.reconcileDue();

    offeredOnce(payment);
  }

  /** A payment whose node goes down before it asks Stripe. */
  private PaymentView cut() {
    CreatePaymentCommand command =
        new CreatePaymentCommand(
            900L, "USD", "Rent", null, null, "payer@example.org", "P", null, null, null);
    PaymentDrafting.Draft draft = asAdmin.call(() -> drafting.open(command));
    return asAdmin.call(() -> payments.get(draft.paymentId()));
  }

  private void takeAllAndForget() {
    while (checks.take().isPresent()) {
      continue;
    }
  }

  private void offeredOnce(PaymentView payment) {
    Eventually.holds(PATIENCE, () -> get(payment).checkoutUrl() != null);
    assertThat(get(payment).status()).isEqualTo(PaymentStatus.AWAITING_PAYMENT);
    assertThat(stripe.all("checkout.session"))
        .filteredOn(s -> payment.id().toString().equals(s.getString("client_reference_id")))
        .hasSize(1);
  }

  private PaymentView get(PaymentView payment) {
    return asAdmin.call(() -> payments.get(payment.id()));
  }
}
