package io.uprava.payments.service;

import io.uprava.payments.entity.AttemptKind;
import io.uprava.payments.entity.AttemptStatus;
import io.uprava.payments.entity.Payment;
import io.uprava.payments.entity.PaymentAttempt;
import io.uprava.payments.entity.ProviderFact;
import io.uprava.payments.entity.ProviderState;
import io.uprava.payments.gateway.StripeJson;
import io.uprava.payments.repository.PaymentCall;
import io.uprava.payments.repository.PaymentLedgerRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Notes what came of calls to the provider, once each. The payment's row must be locked. */
@ApplicationScoped
class AttemptBooking {

  @Inject PaymentLedgerRepository ledger;
  @Inject Clock clock;

  /**
   * @param object what the provider made or changed
   * @return whether that was news
   */
  boolean succeed(PaymentCall call, JsonObject object) {
    PaymentAttempt attempt = call.attempt();
    boolean news = attempt.open();
    attempt.settle(AttemptStatus.SUCCEEDED, null, clock.instant());
    if (news && attempt.kind() == AttemptKind.CREATE_SESSION) {
      offer(call.payment(), object);
    }
    return news;
  }

  /**
   * @return whether that was news
   */
  boolean fail(PaymentCall call, String error) {
    if (!call.attempt().open()) {
      return false;
    }
    call.attempt().settle(AttemptStatus.FAILED, error, clock.instant());
    if (call.movement() != null) {
      call.movement().fail(error, clock.instant());
    }
    count(call.payment());
    return true;
  }

  /**
   * @param retryAfter how long the provider wants to be left alone, or null
   * @return false when the outcome is known by now
   */
  boolean doubt(PaymentCall call, String error, Duration retryAfter) {
    PaymentAttempt attempt = call.attempt();
    if (!attempt.open()) {
      return false;
    }
    Instant now = clock.instant();
    attempt.doubt(error, retryAfter == null ? null : now.plus(retryAfter), now);
    if (call.movement() != null && attempt.kind() != AttemptKind.CREATE_SESSION) {
      call.movement().doubt(error);
    }
    count(call.payment());
    return true;
  }

  /** Settles calls whose outcome shows in what is known by now, however it became known. */
  void settle(Payment payment, List<ProviderFact> facts) {
    for (PaymentAttempt attempt : ledger.openAttempts(payment.id())) {
      if (facts.stream().anyMatch(fact -> shows(fact, attempt))) {
        attempt.settle(AttemptStatus.SUCCEEDED, null, clock.instant());
      }
    }
    count(payment);
  }

  /** Counts anew how many calls nobody knows the outcome of. */
  private void count(Payment payment) {
    int unknown = ledger.unknownAttempts(payment.id());
    if (unknown > 0 || payment.outcomeUnknown()) {
      payment.countUnknown(unknown, clock.instant());
    }
  }

  private void offer(Payment payment, JsonObject session) {
    payment.offer(
        StripeJson.text(session, "id"),
        StripeJson.text(session, "url"),
        StripeJson.moment(session, "expires_at"),
        clock.instant());
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
