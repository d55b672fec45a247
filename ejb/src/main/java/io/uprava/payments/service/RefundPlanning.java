package io.uprava.payments.service;

import io.uprava.common.config.StripeSettings;
import io.uprava.common.error.Conflict;
import io.uprava.common.error.Forbidden;
import io.uprava.common.error.NotFound;
import io.uprava.common.error.RuleViolation;
import io.uprava.payments.entity.AttemptKind;
import io.uprava.payments.entity.AttemptOrder;
import io.uprava.payments.entity.Money;
import io.uprava.payments.entity.Payment;
import io.uprava.payments.entity.PaymentAttempt;
import io.uprava.payments.entity.PaymentFacts;
import io.uprava.payments.entity.PaymentTransaction;
import io.uprava.payments.entity.Requester;
import io.uprava.payments.entity.TimelineEntry;
import io.uprava.payments.entity.TimelineKind;
import io.uprava.payments.entity.TransactionStatus;
import io.uprava.payments.entity.TransactionType;
import io.uprava.payments.repository.PaymentLedgerRepository;
import io.uprava.payments.repository.PaymentRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Decides on refunds under the payment's lock, so that no money is promised twice. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RefundPlanning {

  @Inject PaymentRepository payments;
  @Inject PaymentLedgerRepository ledger;
  @Inject PaymentAdoption adoption;
  @Inject StripeSettings settings;
  @Inject PaymentJournal journal;
  @Inject PaymentEvents events;
  @Inject Actor actor;
  @Inject Clock clock;

  /** A refund and the call that makes it, null while it waits for a second person. */
  public record Planned(UUID refundId, UUID attemptId) {}

  @PermitAll
  public Planned request(UUID paymentId, long amount, String reason, Long expectedVersion) {
    Payment payment = payments.getLocked(paymentId);
    if (expectedVersion != null) {
      payment.requireVersion(expectedVersion);
    }
    if (!payment.status().received()) {
      throw new Conflict("payment-not-paid");
    }
    requireCovered(payment, amount);
    PaymentTransaction refund =
        new PaymentTransaction(payment, TransactionType.REFUND, amount, actor.requester(), reason);
    boolean large = amount > settings.refundApprovalFrom(payment.money().currency());
    if (large) {
      refund.awaitApproval();
    }
    ledger.add(refund);
    told(payment, refund, large ? "refund-awaits-approval" : "refund-requested", reason);
    events.refund(PaymentEvents.REFUND_REQUESTED, payment, refund);
    return new Planned(refund.id(), large ? null : plan(payment, refund));
  }

  /**
   * @param approved whether the second person agrees
   * @throws Forbidden {@code refund-own} for its author, {@code refund-needs-person} for a key
   * @throws Conflict {@code refund-not-waiting}
   */
  @PermitAll
  public Planned decide(UUID paymentId, UUID refundId, boolean approved, String reason) {
    Payment payment = payments.getLocked(paymentId);
    PaymentTransaction refund = ledger.getTransaction(refundId);
    if (!refund.paymentId().equals(paymentId) || refund.type() != TransactionType.REFUND) {
      throw new NotFound("refund-not-found");
    }
    Requester second = actor.requester();
    claim(refund, second);
    ledger.refresh(refund);
    refund.decide(approved, second);
    told(payment, refund, approved ? "refund-approved" : "refund-rejected", reason);
    return new Planned(refund.id(), approved ? plan(payment, refund) : null);
  }

  private void claim(PaymentTransaction refund, Requester second) {
    if (second.id() == null) {
      throw new Forbidden("refund-needs-person");
    }
    if (!ledger.claimDecision(refund.id(), second.id())) {
      if (second.id().equals(refund.requestedBy())) {
        throw new Forbidden("refund-own");
      }
      throw new Conflict("refund-not-waiting");
    }
  }

  private void requireCovered(Payment payment, long amount) {
    long promised =
        ledger.transactions(payment.id(), TransactionType.REFUND).stream()
            .filter(refund -> refund.status().unsettled() && refund.providerId() == null)
            .mapToLong(refund -> refund.money().amount())
            .sum();
    long left = payment.receivedAmount() - payment.refundedAmount() - promised;
    if (amount < 1 || amount > left) {
      Money most = new Money(Math.max(0, left), payment.money().currency());
      throw new RuleViolation(
          "refund-out-of-range", Map.of("max", most.amount(), "most", MoneyText.plain(most)));
    }
  }

  private UUID plan(Payment payment, PaymentTransaction refund) {
    String intent =
        PaymentFacts.of(adoption.facts(payment))
            .payingIntent()
            .orElseThrow(() -> new Conflict("payment-not-paid"));
    PaymentAttempt attempt =
        new PaymentAttempt(
            payment.id(),
            refund.id(),
            new AttemptOrder(AttemptKind.REFUND, intent, refund.money().amount(), null),
            clock.instant());
    ledger.add(attempt);
    return attempt.id();
  }

  private void told(Payment payment, PaymentTransaction refund, String code, String reason) {
    Map<String, Object> values =
        Map.of(
            "refund", refund.id().toString(),
            "amount", refund.money().amount(),
            "currency", refund.money().currency(),
            "status", refund.status().name());
    TimelineKind kind =
        refund.status() == TransactionStatus.REJECTED ? TimelineKind.MANUAL : TimelineKind.REFUND;
    journal.record(payment, TimelineEntry.of(kind, code, values), null, values, reason);
  }
}
