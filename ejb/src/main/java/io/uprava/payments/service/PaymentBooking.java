package io.uprava.payments.service;

import io.uprava.payments.entity.Payment;
import io.uprava.payments.entity.PaymentTransaction;
import io.uprava.payments.entity.ProviderFact;
import io.uprava.payments.entity.ProviderObjectType;
import io.uprava.payments.entity.ProviderState;
import io.uprava.payments.entity.Requester;
import io.uprava.payments.entity.TransactionStatus;
import io.uprava.payments.entity.TransactionType;
import io.uprava.payments.repository.PaymentLedgerRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Lets the movements of a payment's money follow what is known of the provider's objects. */
@ApplicationScoped
class PaymentBooking {

  @Inject PaymentLedgerRepository ledger;
  @Inject AttemptBooking attempts;
  @Inject DisputeBooking disputes;
  @Inject PaymentEvents events;
  @Inject Clock clock;

  void book(Payment payment, List<ProviderFact> facts) {
    for (ProviderFact fact : facts) {
      if (fact.type() == ProviderObjectType.REFUND) {
        refund(payment, fact);
      } else if (fact.type() == ProviderObjectType.DISPUTE) {
        disputes.book(payment, fact);
      } else {
        received(payment, fact);
      }
    }
    attempts.settle(payment, facts);
  }

  private void received(Payment payment, ProviderFact fact) {
    if (fact.state() == ProviderState.INTENT_SUCCEEDED && fact.received() != null) {
      follow(payment, TransactionType.PURCHASE, fact);
      follow(payment, TransactionType.CAPTURE, fact);
    }
    if (fact.state() == ProviderState.INTENT_CANCELED) {
      ledger.transactions(payment.id(), TransactionType.CAPTURE).stream()
          .filter(capture -> capture.status().unsettled())
          .forEach(capture -> capture.fail(fact.detail(), clock.instant()));
    }
  }

  private void follow(Payment payment, TransactionType type, ProviderFact intent) {
    ledger.transactions(payment.id(), type).stream()
        .filter(t -> t.status().unsettled() || intent.providerId().equals(t.providerId()))
        .filter(t -> t.status() != TransactionStatus.SUCCEEDED)
        .forEach(
            t ->
                t.follow(
                    intent.providerId(),
                    TransactionStatus.SUCCEEDED,
                    intent.received(),
                    null,
                    clock.instant()));
  }

  private void refund(Payment payment, ProviderFact fact) {
    PaymentTransaction refund = known(payment, fact).orElseGet(() -> seenFirst(payment, fact));
    TransactionStatus before = refund.status();
    TransactionStatus now = status(fact.state());
    if (before == now && refund.providerId() != null) {
      return;
    }
    refund.follow(fact.providerId(), now, fact.amount(), fact.detail(), clock.instant());
    if (now == TransactionStatus.SUCCEEDED) {
      events.refund(PaymentEvents.REFUND_SUCCEEDED, payment, refund);
    } else if (now == TransactionStatus.FAILED) {
      events.refund(PaymentEvents.REFUND_FAILED, payment, refund);
    }
  }

  private Optional<PaymentTransaction> known(Payment payment, ProviderFact fact) {
    List<PaymentTransaction> refunds = ledger.transactions(payment.id(), TransactionType.REFUND);
    return refunds.stream()
        .filter(refund -> fact.providerId().equals(refund.providerId()))
        .findFirst()
        .or(
            () ->
                refunds.stream()
                    .filter(refund -> refund.id().toString().equals(fact.reference()))
                    .findFirst());
  }

  /** A refund that somebody made at the provider. */
  private PaymentTransaction seenFirst(Payment payment, ProviderFact fact) {
    Requester elsewhere = new Requester(null, "stripe", clock.instant());
    PaymentTransaction refund =
        new PaymentTransaction(payment, TransactionType.REFUND, fact.amount(), elsewhere, null);
    ledger.add(refund);
    return refund;
  }

  private static TransactionStatus status(ProviderState state) {
    return switch (state) {
      case REFUND_SUCCEEDED -> TransactionStatus.SUCCEEDED;
      case REFUND_FAILED, REFUND_CANCELED -> TransactionStatus.FAILED;
      default -> TransactionStatus.PENDING;
    };
  }
}
