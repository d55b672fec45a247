package io.uprava.payments.service;

import io.uprava.payments.entity.CaptureMethod;
import io.uprava.payments.entity.PaymentStatus;
import java.util.function.Consumer;

/** What happens to payments of 10.00 in real life. */
enum StripeStory {
  PAID(PaymentStatus.PAID, stage -> stage.pay(StripeStage.VISA)),
  FAILED_THEN_PAID(
      PaymentStatus.PAID,
      stage -> {
        stage.pay(StripeStage.DECLINED);
        stage.pay(StripeStage.CHALLENGED);
        stage.answerChallenge();
      }),
  PARTLY_REFUNDED_TWICE(
      PaymentStatus.PARTIALLY_REFUNDED,
      stage -> {
        stage.pay(StripeStage.VISA);
        stage.refund(300);
        stage.refund(200);
      }),
  FULLY_REFUNDED_IN_TWO_PARTS(
      PaymentStatus.REFUNDED,
      stage -> {
        stage.pay(StripeStage.REFUND_PENDING);
        String first = stage.refund(300);
        stage.act("succeed_refund", "refund", first);
        stage.act("succeed_refund", "refund", stage.refund(700));
      }),
  REFUND_THAT_FAILS_LATER(
      PaymentStatus.PAID,
      stage -> {
        stage.pay(StripeStage.REFUND_PENDING);
        String refund = stage.refund(1000);
        stage.act("succeed_refund", "refund", refund);
        stage.act("fail_refund", "refund", refund);
      }),
  WON_DISPUTE(
      PaymentStatus.PAID,
      stage -> {
        stage.pay(StripeStage.VISA);
        String dispute = stage.dispute(false);
        stage.act("submit_evidence", "dispute", dispute);
        stage.act("win", "dispute", dispute);
      }),
  LOST_DISPUTE(
      PaymentStatus.DISPUTED,
      stage -> {
        stage.pay(StripeStage.VISA);
        String dispute = stage.dispute(false);
        stage.act("submit_evidence", "dispute", dispute);
        stage.act("lose", "dispute", dispute);
      }),
  INQUIRY_CLOSED_AFTER_PARTIAL_REFUND(
      PaymentStatus.PARTIALLY_REFUNDED,
      stage -> {
        stage.pay(StripeStage.VISA);
        stage.refund(400);
        stage.act("win", "dispute", stage.dispute(true));
      }),
  INQUIRY_THAT_BECOMES_A_CHARGEBACK(
      PaymentStatus.DISPUTED,
      stage -> {
        stage.pay(StripeStage.VISA);
        stage.act("escalate", "dispute", stage.dispute(true));
      }),
  PAID_DAYS_LATER(
      PaymentStatus.PAID,
      stage -> {
        stage.pay(StripeStage.BANK_DEBIT);
        stage.settle(true);
      }),
  DELAYED_METHOD_FAILED(
      PaymentStatus.FAILED,
      stage -> {
        stage.pay(StripeStage.BANK_DEBIT);
        stage.settle(false);
      }),
  EXPIRED(
      PaymentStatus.EXPIRED,
      stage -> {
        stage.pay(StripeStage.DECLINED);
        stage.act("expire", "session", stage.session());
      }),
  CAPTURED_IN_PART(
      PaymentStatus.PAID,
      CaptureMethod.MANUAL,
      stage -> {
        stage.pay(StripeStage.VISA);
        stage.post("/capture", "amount_to_capture=600");
      }),
  HOLD_RELEASED(
      PaymentStatus.CANCELLED,
      CaptureMethod.MANUAL,
      stage -> {
        stage.pay(StripeStage.VISA);
        stage.post("/cancel", "");
      });

  static final long AMOUNT = 1000;

  private final PaymentStatus end;
  private final CaptureMethod capture;
  private final Consumer<StripeStage> plot;

  StripeStory(PaymentStatus end, Consumer<StripeStage> plot) {
    this(end, CaptureMethod.AUTOMATIC, plot);
  }

  StripeStory(PaymentStatus end, CaptureMethod capture, Consumer<StripeStage> plot) {
    this.end = end;
    this.capture = capture;
    this.plot = plot;
  }

  PaymentStatus end() {
    return end;
  }

  CaptureMethod capture() {
    return capture;
  }

  /** Lets it happen. */
  void play(StripeStage stage) {
    plot.accept(stage);
  }
}
