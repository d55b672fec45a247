package io.uprava.payments.entity;

import static io.uprava.payments.entity.ProviderState.*;

import java.util.List;
import java.util.stream.Stream;

/** What happens to payments in real life, each as the sights its events give. */
enum Story {
  PAID(
      PaymentStatus.PAID,
      session(SESSION_PAID),
      intent(INTENT_SUCCEEDED, 1000),
      charge("ch_1", CHARGE_SUCCEEDED, 1000, 0)),
  FAILED_THEN_PAID(
      PaymentStatus.PAID,
      intent(INTENT_REQUIRES_PAYMENT_METHOD, 0),
      charge("ch_0", CHARGE_FAILED, 0, 0),
      intent(INTENT_REQUIRES_ACTION, 0),
      intent(INTENT_SUCCEEDED, 1000),
      charge("ch_1", CHARGE_SUCCEEDED, 1000, 0),
      session(SESSION_PAID)),
  PARTLY_REFUNDED_TWICE(
      PaymentStatus.PARTIALLY_REFUNDED,
      session(SESSION_PAID),
      intent(INTENT_SUCCEEDED, 1000),
      charge("ch_1", CHARGE_SUCCEEDED, 1000, 300),
      refund("re_1", REFUND_SUCCEEDED, 300),
      charge("ch_1", CHARGE_SUCCEEDED, 1000, 500),
      refund("re_2", REFUND_SUCCEEDED, 200)),
  FULLY_REFUNDED_IN_TWO_PARTS(
      PaymentStatus.REFUNDED,
      intent(INTENT_SUCCEEDED, 1000),
      refund("re_1", REFUND_PENDING, 300),
      refund("re_1", REFUND_SUCCEEDED, 300),
      charge("ch_1", CHARGE_SUCCEEDED, 1000, 1000),
      refund("re_2", REFUND_SUCCEEDED, 700)),
  REFUND_THAT_FAILS_LATER(
      PaymentStatus.PAID,
      intent(INTENT_SUCCEEDED, 1000),
      charge("ch_1", CHARGE_SUCCEEDED, 1000, 0),
      refund("re_1", REFUND_PENDING, 1000),
      refund("re_1", REFUND_SUCCEEDED, 1000),
      charge("ch_1", CHARGE_SUCCEEDED, 1000, 1000),
      refund("re_1", REFUND_FAILED, 1000)),
  WON_DISPUTE(
      PaymentStatus.PAID,
      session(SESSION_PAID),
      intent(INTENT_SUCCEEDED, 1000),
      charge("ch_1", CHARGE_SUCCEEDED, 1000, 0),
      dispute(DISPUTE_NEEDS_RESPONSE),
      dispute(DISPUTE_UNDER_REVIEW),
      dispute(DISPUTE_WON)),
  LOST_DISPUTE(
      PaymentStatus.DISPUTED,
      intent(INTENT_SUCCEEDED, 1000),
      charge("ch_1", CHARGE_SUCCEEDED, 1000, 0),
      dispute(DISPUTE_NEEDS_RESPONSE),
      dispute(DISPUTE_UNDER_REVIEW),
      dispute(DISPUTE_LOST)),
  INQUIRY_CLOSED_AFTER_PARTIAL_REFUND(
      PaymentStatus.PARTIALLY_REFUNDED,
      intent(INTENT_SUCCEEDED, 1000),
      refund("re_1", REFUND_SUCCEEDED, 400),
      dispute(DISPUTE_WARNING_NEEDS_RESPONSE),
      dispute(DISPUTE_WARNING_CLOSED)),
  PAID_DAYS_LATER(
      PaymentStatus.PAID,
      session(SESSION_COMPLETE),
      intent(INTENT_PROCESSING, 0),
      charge("ch_1", CHARGE_PENDING, 0, 0),
      session(SESSION_PAID),
      intent(INTENT_SUCCEEDED, 1000),
      charge("ch_1", CHARGE_SUCCEEDED, 1000, 0)),
  DELAYED_METHOD_FAILED(
      PaymentStatus.FAILED,
      session(SESSION_COMPLETE),
      intent(INTENT_PROCESSING, 0),
      charge("ch_1", CHARGE_PENDING, 0, 0),
      charge("ch_1", CHARGE_FAILED, 0, 0),
      intent(INTENT_REQUIRES_PAYMENT_METHOD, 0),
      session(SESSION_FAILED)),
  EXPIRED(
      PaymentStatus.EXPIRED,
      session(SESSION_EXPIRED),
      intent(INTENT_REQUIRES_PAYMENT_METHOD, 0),
      intent(INTENT_CANCELED, 0)),
  CAPTURED_IN_PART(
      PaymentStatus.PAID,
      session(SESSION_COMPLETE),
      intent(INTENT_REQUIRES_CAPTURE, 0),
      charge("ch_1", CHARGE_SUCCEEDED, 0, 0),
      charge("ch_1", CHARGE_SUCCEEDED, 600, 400),
      intent(INTENT_SUCCEEDED, 600)),
  HOLD_RELEASED(
      PaymentStatus.CANCELLED,
      session(SESSION_COMPLETE),
      intent(INTENT_REQUIRES_CAPTURE, 0),
      charge("ch_1", CHARGE_SUCCEEDED, 0, 0),
      intent(INTENT_CANCELED, 0));

  private final PaymentStatus end;
  private final List<ProviderFact> sights;

  Story(PaymentStatus end, ProviderFact... sights) {
    this.end = end;
    this.sights = List.of(sights);
  }

  PaymentStatus end() {
    return end;
  }

  /** The session we made ourselves, then what the events show. */
  List<ProviderFact> sights() {
    return Stream.concat(Stream.of(session(SESSION_OPEN)), sights.stream()).toList();
  }

  private static ProviderFact session(ProviderState state) {
    String intent = state == SESSION_OPEN || state == SESSION_EXPIRED ? null : "pi_1";
    return new ProviderFact("cs_1", state, 1000L, null, null, intent, null, null, null, null);
  }

  private static ProviderFact intent(ProviderState state, long received) {
    return new ProviderFact("pi_1", state, 1000L, received, null, null, null, null, null, null);
  }

  private static ProviderFact charge(String id, ProviderState state, long captured, long refunded) {
    return new ProviderFact(id, state, 1000L, captured, refunded, "pi_1", null, null, null, null);
  }

  private static ProviderFact refund(String id, ProviderState state, long amount) {
    return new ProviderFact(id, state, amount, null, null, "pi_1", "ch_1", null, null, null);
  }

  private static ProviderFact dispute(ProviderState state) {
    return new ProviderFact(
        "du_1", state, 1000L, null, null, "pi_1", "ch_1", null, null, "fraudulent");
  }
}
