package io.uprava.payments.service;

import io.uprava.payments.entity.AttemptKind;
import io.uprava.payments.entity.AttemptStatus;
import io.uprava.payments.entity.Payment;
import io.uprava.payments.entity.PaymentAttempt;
import io.uprava.payments.entity.PaymentTransaction;
import io.uprava.payments.entity.ProviderFact;
import io.uprava.payments.entity.TimelineEntry;
import io.uprava.payments.entity.TimelineKind;
import io.uprava.payments.entity.TransactionType;
import io.uprava.payments.gateway.ProviderCall;
import io.uprava.payments.gateway.StripeFacts;
import io.uprava.payments.gateway.StripeJson;
import io.uprava.payments.repository.PaymentLedgerRepository;
import io.uprava.payments.repository.PaymentRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * Keeps the books of calls to the provider; each step is a short transaction of its own, and the
 * call happens between two of them.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AttemptLedger {

  @Inject PaymentRepository payments;
  @Inject PaymentLedgerRepository ledger;
  @Inject PaymentAdoption adoption;
  @Inject AttemptBooking booking;
  @Inject PaymentLinks links;
  @Inject PaymentEvents events;
  @Inject PaymentJournal journal;
  @Inject Clock clock;

  /** What to ask the provider for. */
  @PermitAll
  public ProviderCall call(UUID attemptId) {
    PaymentAttempt attempt = ledger.getAttempt(attemptId);
    Payment payment = payments.get(attempt.paymentId());
    return new ProviderCall(
        attempt.order(),
        attempt.idempotencyKey(),
        payment.id(),
        attempt.id(),
        attempt.transactionId(),
        payment.money(),
        payment.description(),
        payment.clientEmail(),
        payment.captureMethod(),
        links.address(payment));
  }

  /** The provider did it; {@code object} is what it answered or what shows that it did. */
  @PermitAll
  public void succeeded(UUID attemptId, JsonObject object) {
    List<ProviderFact> facts = StripeFacts.of(null, object);
    adoption.hold(facts);
    Payment payment = payments.getLocked(ledger.getAttempt(attemptId).paymentId());
    PaymentAttempt attempt = ledger.getAttempt(attemptId);
    boolean news = attempt.open();
    attempt.settle(AttemptStatus.SUCCEEDED, null, clock.instant());
    if (news && attempt.kind() == AttemptKind.CREATE_SESSION) {
      offer(payment, object);
    }
    if (news) {
      tell(payment, attempt, null);
    }
    adoption.adopt(payment, facts, FactSource.answer());
    booking.count(payment);
  }

  /** The provider refused it, or certainly never did it. */
  @PermitAll
  public void refused(UUID attemptId, String error) {
    Payment payment = payments.getLocked(ledger.getAttempt(attemptId).paymentId());
    PaymentAttempt attempt = ledger.getAttempt(attemptId);
    if (attempt.open()) {
      attempt.settle(AttemptStatus.FAILED, error, clock.instant());
      if (attempt.transactionId() != null) {
        fail(payment, ledger.getTransaction(attempt.transactionId()), error);
      }
      tell(payment, attempt, error);
      booking.count(payment);
    }
  }

  /** Nobody knows whether the provider did it. */
  @PermitAll
  public void unanswered(UUID attemptId, String error, Duration retryAfter) {
    Payment payment = payments.getLocked(ledger.getAttempt(attemptId).paymentId());
    PaymentAttempt attempt = ledger.getAttempt(attemptId);
    if (attempt.open()) {
      Instant now = clock.instant();
      attempt.doubt(error, retryAfter == null ? null : now.plus(retryAfter), now);
      if (attempt.transactionId() != null && attempt.kind() != AttemptKind.CREATE_SESSION) {
        ledger.getTransaction(attempt.transactionId()).doubt(error);
      }
      tell(payment, attempt, error);
      booking.count(payment);
    }
  }

  private void fail(Payment payment, PaymentTransaction transaction, String error) {
    transaction.fail(error, clock.instant());
    if (transaction.type() == TransactionType.REFUND) {
      events.refund(PaymentEvents.REFUND_FAILED, payment, transaction);
    }
  }

  private void offer(Payment payment, JsonObject session) {
    payment.offer(
        StripeJson.text(session, "id"),
        StripeJson.text(session, "url"),
        StripeJson.moment(session, "expires_at"),
        clock.instant());
  }

  private void tell(Payment payment, PaymentAttempt attempt, String error) {
    Map<String, Object> details = new HashMap<>();
    details.put("attempt", attempt.id().toString());
    details.put("kind", attempt.kind().name().toLowerCase(Locale.ROOT));
    details.put("status", attempt.status().name().toLowerCase(Locale.ROOT));
    details.put("error", error);
    String code = "attempt-" + attempt.status().name().toLowerCase(Locale.ROOT);
    journal.tell(payment, TimelineEntry.of(TimelineKind.ATTEMPT, code, details));
  }
}
