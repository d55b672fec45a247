package io.uprava.payments.service;

import io.uprava.payments.entity.Payment;
import io.uprava.payments.entity.PaymentTransaction;
import io.uprava.payments.entity.ProviderFact;
import io.uprava.payments.entity.ProviderState;
import io.uprava.payments.entity.Requester;
import io.uprava.payments.entity.TransactionStatus;
import io.uprava.payments.entity.TransactionType;
import io.uprava.payments.repository.PaymentLedgerRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/**
 * Books what a dispute moves: a chargeback while the money is with the client's bank, a reversal
 * when it comes back. An inquiry moves nothing.
 */
@ApplicationScoped
class DisputeBooking {

  @Inject PaymentLedgerRepository ledger;
  @Inject PaymentEvents events;
  @Inject Clock clock;

  void book(Payment payment, ProviderFact dispute) {
    switch (dispute.state()) {
      case DISPUTE_NEEDS_RESPONSE, DISPUTE_UNDER_REVIEW ->
          chargeback(payment, dispute, TransactionStatus.PENDING);
      case DISPUTE_LOST -> chargeback(payment, dispute, TransactionStatus.SUCCEEDED);
      case DISPUTE_WON -> {
        chargeback(payment, dispute, TransactionStatus.SUCCEEDED);
        reversal(payment, dispute);
      }
      default -> {
        // inquiries and prevented disputes leave the money where it is
      }
    }
  }

  private void chargeback(Payment payment, ProviderFact dispute, TransactionStatus status) {
    Optional<PaymentTransaction> known = find(payment, TransactionType.CHARGEBACK, dispute);
    if (known.isPresent() && known.get().status() == status) {
      return;
    }
    PaymentTransaction booked =
        known.orElseGet(() -> add(payment, TransactionType.CHARGEBACK, dispute));
    booked.follow(
        dispute.providerId(), status, dispute.amount(), dispute.detail(), clock.instant());
    if (known.isEmpty()) {
      events.dispute(PaymentEvents.DISPUTE_OPENED, payment, dispute);
    }
    if (dispute.state() == ProviderState.DISPUTE_LOST) {
      events.dispute(PaymentEvents.DISPUTE_CLOSED, payment, dispute);
    }
  }

  private void reversal(Payment payment, ProviderFact dispute) {
    if (find(payment, TransactionType.REVERSAL, dispute).isEmpty()) {
      add(payment, TransactionType.REVERSAL, dispute)
          .follow(
              dispute.providerId(),
              TransactionStatus.SUCCEEDED,
              dispute.amount(),
              null,
              clock.instant());
      events.dispute(PaymentEvents.DISPUTE_CLOSED, payment, dispute);
    }
  }

  private Optional<PaymentTransaction> find(
      Payment payment, TransactionType type, ProviderFact dispute) {
    return ledger.transactions(payment.id(), type).stream()
        .filter(t -> dispute.providerId().equals(t.providerId()))
        .findFirst();
  }

  private PaymentTransaction add(Payment payment, TransactionType type, ProviderFact dispute) {
    Requester bank = new Requester(null, "stripe", clock.instant());
    PaymentTransaction booked =
        new PaymentTransaction(payment, type, dispute.amount(), bank, dispute.detail());
    ledger.add(booked);
    return booked;
  }
}
