package io.uprava.payments.service;

import io.uprava.payments.entity.AttemptKind;
import io.uprava.payments.entity.PaymentAttempt;
import io.uprava.payments.entity.ProviderObjectType;
import io.uprava.payments.gateway.ProviderCall;
import io.uprava.payments.gateway.ProviderRefused;
import io.uprava.payments.gateway.ProviderUnanswered;
import io.uprava.payments.gateway.StripeFacts;
import io.uprava.payments.gateway.StripeGateway;
import io.uprava.payments.gateway.StripeJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Finds out what came of calls that nobody knows the outcome of: reads back what they were about,
 * and asks again under the same idempotency key while Stripe remembers it.
 */
@ApplicationScoped
public class PaymentReconciler {

  private static final System.Logger LOG = System.getLogger(PaymentReconciler.class.getName());
  private static final Duration REMEMBERED = Duration.ofHours(23);
  private static final int AT_ONCE = 50;

  @Inject AttemptChecks checks;
  @Inject AttemptLedger ledger;
  @Inject AttemptRunner runner;
  @Inject StripeGateway stripe;
  @Inject Clock clock;

  /**
   * Looks into what is due; each in transactions of its own, so that one failure stops no other.
   */
  public void reconcileDue() {
    Optional<PaymentAttempt> due = checks.take();
    for (int done = 0; due.isPresent() && done < AT_ONCE; done++) {
      reconcile(due.get());
      due = checks.take();
    }
  }

  private void reconcile(PaymentAttempt attempt) {
    try {
      Optional<JsonObject> proof = proof(attempt);
      if (proof.isPresent()) {
        ledger.succeeded(attempt.id(), proof.get());
      } else if (clock.instant().isBefore(attempt.createdAt().plus(REMEMBERED))) {
        runner.run(attempt.id());
      } else {
        ledger.refused(attempt.id(), "Stripe does not know of it after a day");
      }
    } catch (ProviderUnanswered silence) {
      ledger.unanswered(attempt.id(), silence.getMessage(), silence.retryAfter());
    } catch (ProviderRefused refused) {
      ledger.unanswered(attempt.id(), refused.getMessage(), null);
    } catch (RuntimeException failure) {
      LOG.log(
          System.Logger.Level.ERROR, "attempt " + attempt.id() + " cannot be looked into", failure);
    }
  }

  /** The object that shows that the call had its effect; empty when it had none so far. */
  private Optional<JsonObject> proof(PaymentAttempt attempt) {
    String id = attempt.order().providerId();
    return switch (attempt.kind()) {
      case CREATE_SESSION -> Optional.empty();
      case REFUND -> refund(ledger.call(attempt.id()));
      case EXPIRE_SESSION ->
          Optional.of(stripe.read(ProviderObjectType.SESSION, id))
              .filter(session -> "expired".equals(StripeJson.text(session, "status")));
      case CANCEL_INTENT, CAPTURE ->
          Optional.of(stripe.read(ProviderObjectType.PAYMENT_INTENT, id))
              .filter(intent -> done(attempt.kind(), StripeJson.text(intent, "status")));
    };
  }

  private static boolean done(AttemptKind kind, String status) {
    return (kind == AttemptKind.CAPTURE ? "succeeded" : "canceled").equals(status);
  }

  private Optional<JsonObject> refund(ProviderCall call) {
    String ours = call.transactionId().toString();
    return stripe.refunds(call.order().providerId()).stream()
        .filter(
            refund ->
                ours.equals(
                    StripeJson.text(StripeJson.object(refund, "metadata"), StripeFacts.REFERENCE)))
        .findFirst();
  }
}
