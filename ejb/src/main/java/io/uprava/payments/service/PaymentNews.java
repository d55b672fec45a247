package io.uprava.payments.service;

import io.uprava.payments.entity.AttemptStatus;
import io.uprava.payments.entity.Payment;
import io.uprava.payments.entity.PaymentStatus;
import io.uprava.payments.entity.PaymentTransaction;
import io.uprava.payments.entity.TimelineEntry;
import io.uprava.payments.entity.TimelineKind;
import io.uprava.payments.entity.TransactionStatus;
import io.uprava.payments.entity.TransactionType;
import io.uprava.payments.repository.PaymentCall;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Tells what happened to a payment to everyone who must learn of it: those who read its timeline,
 * the audit chain, integrators. The payment's row must be locked.
 */
@ApplicationScoped
class PaymentNews {

  @Inject PaymentJournal journal;
  @Inject PaymentEvents events;

  void created(Payment payment) {
    Map<String, Object> values =
        Map.of("amount", payment.money().amount(), "currency", payment.money().currency());
    journal.record(
        payment, TimelineEntry.of(TimelineKind.REQUEST, "created", values), null, values, null);
    events.payment(PaymentEvents.CREATED, payment);
  }

  /**
   * @param reason of the person who decided it, or null
   */
  void statusChanged(Payment payment, PaymentStatus before, String reason) {
    Map<String, Object> old = Map.of("status", before.name());
    Map<String, Object> now = Map.of("status", payment.status().name());
    Map<String, Object> details = Map.of("from", lower(before), "to", lower(payment.status()));
    journal.record(
        payment, TimelineEntry.of(TimelineKind.STATE, "status-changed", details), old, now, reason);
    events.payment(PaymentEvents.STATUS_CHANGED, payment);
  }

  /**
   * What a person or a key did.
   *
   * @param reason why, or null
   */
  void act(Payment payment, String code, Map<String, Object> values, String reason) {
    journal.record(payment, entry(TimelineKind.MANUAL, code, values, reason), null, values, reason);
  }

  void refundRequested(Payment payment, PaymentTransaction refund, String reason) {
    boolean waits = refund.status() == TransactionStatus.PENDING_APPROVAL;
    refund(payment, refund, waits ? "refund-awaits-approval" : "refund-requested", reason);
    events.refund(PaymentEvents.REFUND_REQUESTED, payment, refund);
  }

  /** What a second person said of a refund. */
  void refundDecided(Payment payment, PaymentTransaction refund, String reason) {
    boolean rejected = refund.status() == TransactionStatus.REJECTED;
    refund(payment, refund, rejected ? "refund-rejected" : "refund-approved", reason);
  }

  /**
   * How a call to the provider stands.
   *
   * @param error what the provider said, or null
   */
  void attempted(PaymentCall call, String error) {
    Map<String, Object> details = new HashMap<>();
    details.put("attempt", call.attempt().id().toString());
    details.put("kind", lower(call.attempt().kind()));
    details.put("status", lower(call.attempt().status()));
    details.put("error", error);
    String code = "attempt-" + lower(call.attempt().status());
    journal.tell(call.payment(), TimelineEntry.of(TimelineKind.ATTEMPT, code, details));
    if (call.attempt().status() == AttemptStatus.FAILED && call.moves(TransactionType.REFUND)) {
      events.refund(PaymentEvents.REFUND_FAILED, call.payment(), call.movement());
    }
  }

  private void refund(Payment payment, PaymentTransaction refund, String code, String reason) {
    Map<String, Object> values =
        Map.of(
            "refund", refund.id().toString(),
            "amount", refund.money().amount(),
            "currency", refund.money().currency(),
            "status", refund.status().name());
    TimelineKind kind =
        refund.status() == TransactionStatus.REJECTED ? TimelineKind.MANUAL : TimelineKind.REFUND;
    journal.record(payment, entry(kind, code, values, reason), null, values, reason);
  }

  private static TimelineEntry entry(
      TimelineKind kind, String code, Map<String, Object> values, String reason) {
    Map<String, Object> details = new LinkedHashMap<>(values);
    if (reason != null) {
      details.put("reason", reason);
    }
    return TimelineEntry.of(kind, code, details);
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
