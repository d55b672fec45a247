package io.uprava.payments.service;

import io.uprava.common.error.Conflict;
import io.uprava.common.error.RuleViolation;
import io.uprava.payments.entity.AttemptKind;
import io.uprava.payments.entity.AttemptOrder;
import io.uprava.payments.entity.Payment;
import io.uprava.payments.entity.PaymentAttempt;
import io.uprava.payments.entity.PaymentStatus;
import io.uprava.payments.entity.PaymentTransaction;
import io.uprava.payments.entity.ProviderFact;
import io.uprava.payments.entity.ProviderState;
import io.uprava.payments.entity.TimelineEntry;
import io.uprava.payments.entity.TimelineKind;
import io.uprava.payments.entity.TransactionType;
import io.uprava.payments.repository.PaymentLedgerRepository;
import io.uprava.payments.repository.PaymentRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Decides on a payment under its lock what the provider is to be asked for, and writes it down with
 * who wanted it and why.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PaymentActPlanning {

  @Inject PaymentRepository payments;
  @Inject PaymentLedgerRepository ledger;
  @Inject PaymentAdoption adoption;
  @Inject PaymentJournal journal;
  @Inject Actor actor;
  @Inject Clock clock;

  /**
   * Calls a payment off.
   *
   * @return the calls to make
   */
  @PermitAll
  public List<UUID> cancel(UUID id, String reason, Long expectedVersion) {
    Payment payment = locked(id, expectedVersion);
    payment.cancel(clock.instant());
    payment.endLink(clock.instant());
    told(payment, "cancel-requested", Map.of(), reason);
    List<UUID> calls = ended(payment);
    adoption.rederive(payment);
    return calls;
  }

  /** Ends the time in which a payment can be paid. */
  @PermitAll
  public List<UUID> expire(UUID id, String reason, Long expectedVersion) {
    Payment payment = locked(id, expectedVersion);
    if (payment.status() != PaymentStatus.AWAITING_PAYMENT) {
      throw new Conflict("payment-not-awaited");
    }
    payment.endLink(clock.instant());
    told(payment, "expire-requested", Map.of(), reason);
    return ended(payment);
  }

  /**
   * Takes the money that is held.
   *
   * @param amount in minor units, null for all of it
   */
  @PermitAll
  public UUID capture(UUID id, Long amount, Long expectedVersion) {
    Payment payment = locked(id, expectedVersion);
    if (payment.status() != PaymentStatus.AUTHORIZED) {
      throw new Conflict("payment-not-authorized");
    }
    refuseWhileOpen(payment, AttemptKind.CAPTURE);
    long wanted = amount == null ? payment.money().amount() : amount;
    if (wanted < 1 || wanted > payment.money().amount()) {
      throw new RuleViolation("amount-out-of-range", Map.of("max", payment.money().amount()));
    }
    PaymentTransaction capture =
        new PaymentTransaction(payment, TransactionType.CAPTURE, wanted, actor.requester(), null);
    ledger.add(capture);
    told(payment, "capture-requested", Map.of("amount", wanted), null);
    String intent = object(payment, ProviderState.INTENT_REQUIRES_CAPTURE).orElseThrow();
    return plan(payment, capture.id(), new AttemptOrder(AttemptKind.CAPTURE, intent, wanted, null));
  }

  private List<UUID> ended(Payment payment) {
    Optional<String> held = object(payment, ProviderState.INTENT_REQUIRES_CAPTURE);
    if (held.isPresent()) {
      refuseWhileOpen(payment, AttemptKind.CAPTURE);
      return List.of(order(payment, AttemptKind.CANCEL_INTENT, held.get()));
    }
    return adoption.facts(payment).stream()
        .filter(fact -> fact.state() == ProviderState.SESSION_OPEN)
        .map(session -> order(payment, AttemptKind.EXPIRE_SESSION, session.providerId()))
        .toList();
  }

  private UUID order(Payment payment, AttemptKind kind, String providerId) {
    return plan(payment, null, new AttemptOrder(kind, providerId, null, null));
  }

  private UUID plan(Payment payment, UUID transactionId, AttemptOrder order) {
    PaymentAttempt attempt =
        new PaymentAttempt(payment.id(), transactionId, order, clock.instant());
    ledger.add(attempt);
    return attempt.id();
  }

  private void refuseWhileOpen(Payment payment, AttemptKind kind) {
    if (ledger.openAttempts(payment.id()).stream().anyMatch(a -> a.kind() == kind)) {
      throw new Conflict("payment-outcome-unknown");
    }
  }

  private Optional<String> object(Payment payment, ProviderState state) {
    return adoption.facts(payment).stream()
        .filter(fact -> fact.state() == state)
        .map(ProviderFact::providerId)
        .findFirst();
  }

  private void told(Payment payment, String code, Map<String, Object> values, String reason) {
    journal.record(
        payment, TimelineEntry.of(TimelineKind.MANUAL, code, values), null, values, reason);
  }

  private Payment locked(UUID id, Long expectedVersion) {
    Payment payment = payments.getLocked(id);
    if (expectedVersion != null) {
      payment.requireVersion(expectedVersion);
    }
    return payment;
  }
}
