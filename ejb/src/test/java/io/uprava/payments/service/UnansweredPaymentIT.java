package io.uprava.payments.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.uprava.common.error.Conflict;
import io.uprava.payments.entity.CaptureMethod;
import io.uprava.payments.entity.PaymentStatus;
import io.uprava.payments.entity.TransactionStatus;
import io.uprava.testing.AsAdmin;
import io.uprava.testing.IntegrationTest;
import io.uprava.testing.TestClock;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls of Stripe of whose answer nothing is known. */
@IntegrationTest
class UnansweredPaymentIT {

  @Inject PlayedPayments played;
  @Inject PaymentService payments;
  @Inject PaymentActs acts;
  @Inject PaymentTimeline timeline;
  @Inject PaymentReconciler reconciler;
  @Inject PaymentLinkService links;
  @Inject EmulatedStripe stripe;
  @Inject AsAdmin asAdmin;
  @Inject TestClock clock;

  @BeforeEach
  void signIn() {
    played.asSomebody();
  }

  @AfterEach
  void heal() {
    clock.reset();
    stripe.clearFaults();
  }

  @Test
  void refundWithoutAnswerIsUnknownThenTrueAndHappensOnce() {
    PaymentView payment = played.paid(2000);
    stripe.plan("answer_lost", "/v1/refunds");
    TransactionView refund = played.refund(payment, 2000);
    assertThat(refund.status()).isEqualTo(TransactionStatus.UNKNOWN);
    assertThat(played.get(payment).outcomeUnknown()).isTrue();

    played.lookAgainAfterAMinute();

    assertThat(played.transaction(payment, refund.id()).status())
        .isEqualTo(TransactionStatus.SUCCEEDED);
    assertThat(played.get(payment).outcomeUnknown()).isFalse();
    assertThat(played.get(payment).status()).isEqualTo(PaymentStatus.REFUNDED);
    assertThat(played.refundsAtStripe(payment)).hasSize(1);
  }

  @Test
  void refundThatNeverReachedStripeIsSentAgainUnderTheSameKey() {
    PaymentView payment = played.paid(2000);
    stripe.plan("reset_before", "/v1/refunds");
    TransactionView refund = played.refund(payment, 100);
    assertThat(refund.status()).isEqualTo(TransactionStatus.UNKNOWN);

    played.lookAgainAfterAMinute();

    assertThat(played.transaction(payment, refund.id()).status())
        .isEqualTo(TransactionStatus.SUCCEEDED);
    assertThat(played.refundsAtStripe(payment)).hasSize(1);
  }

  @Test
  void captureWithoutAnswerIsUnknownThenTrueWithOneCharge() {
    PaymentView payment = played.create(1000, CaptureMethod.MANUAL);
    played.pay(payment);
    played.awaitStatus(payment, PaymentStatus.AUTHORIZED);
    stripe.plan("answer_lost", "/v1/payment_intents");
    PaymentView unknown = asAdmin.call(() -> acts.capture(payment.id(), 1000L, null));
    assertThat(unknown.outcomeUnknown()).isTrue();
    assertThat(unknown.status()).isEqualTo(PaymentStatus.AUTHORIZED);

    played.lookAgainAfterAMinute();

    assertThat(played.get(payment).outcomeUnknown()).isFalse();
    assertThat(played.get(payment).status()).isEqualTo(PaymentStatus.PAID);
    assertThat(stripe.all("charge"))
        .filteredOn(charge -> played.intentOf(payment).equals(charge.getString("payment_intent")))
        .singleElement()
        .satisfies(charge -> assertThat(charge.getInt("amount_captured")).isEqualTo(1000));
  }

  @Test
  void sessionWithoutAnswerIsFoundOutAndOnlyOneExists() {
    int before = stripe.all("checkout.session").size();
    stripe.plan("answer_lost", "/v1/checkout/sessions");
    PaymentView payment = played.create(900, CaptureMethod.AUTOMATIC);
    assertThat(payment.checkoutUrl()).isNull();
    assertThat(payment.outcomeUnknown()).isTrue();

    played.lookAgainAfterAMinute();

    assertThat(played.get(payment).checkoutUrl()).isNotNull();
    assertThat(played.get(payment).status()).isEqualTo(PaymentStatus.AWAITING_PAYMENT);
    assertThat(stripe.all("checkout.session")).hasSize(before + 1);
  }

  @Test
  void sessionBehindAStoredErrorIsFoundAtStripe() {
    int before = stripe.all("checkout.session").size();
    stripe.plan("error_after", "/v1/checkout/sessions");
    PaymentView payment = played.create(900, CaptureMethod.AUTOMATIC);
    assertThat(payment.checkoutUrl()).isNull();
    assertThat(payment.outcomeUnknown()).isTrue();
    assertThat(links.look(played.tokenOf(payment)).payable()).isFalse();
    assertThatThrownBy(() -> links.open(played.tokenOf(payment)))
        .isInstanceOfSatisfying(
            Conflict.class, no -> assertThat(no.code()).isEqualTo("payment-outcome-unknown"));

    played.lookAgainAfterAMinute();

    assertThat(played.get(payment).outcomeUnknown()).isFalse();
    assertThat(played.get(payment).checkoutUrl())
        .isEqualTo(played.sessionOf(payment).getString("url"));
    assertThat(links.look(played.tokenOf(payment)).payable()).isTrue();
    assertThat(played.get(payment).status()).isEqualTo(PaymentStatus.AWAITING_PAYMENT);
    assertThat(stripe.all("checkout.session")).hasSize(before + 1);
  }

  @Test
  void paymentThatStripeRefusesLateIsTakenBackAndItsKeyIsFree() {
    String key = "late-" + UUID.randomUUID();
    CreatePaymentCommand tooLittle =
        new CreatePaymentCommand(
            1L, "USD", "Rent", key, null, "payer@example.org", "P", null, null, null);
    stripe.plan("reset_before", "/v1/checkout/sessions");
    PaymentView payment = asAdmin.call(() -> payments.create(tooLittle));
    assertThat(payment.status()).isEqualTo(PaymentStatus.DRAFT);
    assertThat(payment.outcomeUnknown()).isTrue();

    played.lookAgainAfterAMinute();

    assertThat(played.get(payment).status()).isEqualTo(PaymentStatus.CANCELLED);
    assertThat(played.get(payment).outcomeUnknown()).isFalse();
    assertThat(played.get(payment).externalKey()).isNull();
    assertThat(asAdmin.call(() -> timeline.of(payment.id())))
        .extracting(TimelineEntryView::code)
        .contains("attempt-unknown", "attempt-failed", "withdrawn");
  }

  @Test
  void sessionThatStripeNeverMadeLeavesThePaymentToItsLink() {
    stripe.plan("error_before", "/v1/checkout/sessions");
    PaymentView payment = played.create(900, CaptureMethod.AUTOMATIC);

    clock.advance(Duration.ofHours(25));
    reconciler.reconcileDue();

    assertThat(played.get(payment).outcomeUnknown()).isFalse();
    assertThat(played.get(payment).status()).isEqualTo(PaymentStatus.DRAFT);
    clock.reset(); // Stripe's own clock went no day ahead
    assertThat(links.open(played.tokenOf(payment)))
        .isEqualTo(played.sessionOf(payment).getString("url"));
  }
}
