package io.uprava.payments.service;

import io.uprava.payments.entity.AttemptStatus;
import io.uprava.payments.entity.Payment;
import io.uprava.payments.entity.PaymentAttempt;
import io.uprava.payments.entity.ProviderFact;
import io.uprava.payments.entity.ProviderState;
import io.uprava.payments.repository.PaymentLedgerRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** Settles calls whose outcome shows in what is known by now, however it became known. */
@ApplicationScoped
class AttemptBooking {

  @Inject PaymentLedgerRepository ledger;
  @Inject Clock clock;

  void settle(Payment payment, List<ProviderFact> facts) {
    for (PaymentAttempt attempt : ledger.openAttempts(payment.id())) {
      if (facts.stream().anyMatch(fact -> shows(fact, attempt))) {
        attempt.settle(AttemptStatus.SUCCEEDED, null, clock.instant());
      }
    }
    count(payment);
  }

  /** Counts anew how many calls nobody knows the outcome of. */
  void count(Payment payment) {
    int unknown = ledger.unknownAttempts(payment.id());
    if (unknown > 0 || payment.outcomeUnknown()) {
      payment.countUnknown(unknown, clock.instant());
    }
  }

  private static boolean shows(ProviderFact fact, PaymentAttempt attempt) {
    return switch (attempt.kind()) {
      case CREATE_SESSION ->
          attempt.id().toString().equals(fact.reference())
              && fact.state() != ProviderState.SESSION_OPEN;
      case REFUND ->
          attempt.transactionId() != null
              && attempt.transactionId().toString().equals(fact.reference());
      case EXPIRE_SESSION -> about(fact, attempt, ProviderState.SESSION_EXPIRED);
      case CANCEL_INTENT -> about(fact, attempt, ProviderState.INTENT_CANCELED);
      case CAPTURE -> about(fact, attempt, ProviderState.INTENT_SUCCEEDED);
    };
  }

  private static boolean about(ProviderFact fact, PaymentAttempt attempt, ProviderState state) {
    return fact.state() == state && fact.providerId().equals(attempt.order().providerId());
  }
}
