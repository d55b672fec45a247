package io.uprava.payments.service;

import io.uprava.payments.entity.PaymentAttempt;
import io.uprava.payments.gateway.ProviderRefused;
import io.uprava.payments.gateway.ProviderUnanswered;
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
  @Inject AttemptProof proofs;
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
      Optional<JsonObject> proof = proofs.find(attempt);
      if (proof.isPresent()) {
        ledger.succeeded(attempt.id(), proof.get());
      } else if (clock.instant().isBefore(attempt.createdAt().plus(REMEMBERED))) {
        runner.run(attempt.id());
      } else {
        ledger.lost(attempt.id(), "Stripe does not know of it after a day");
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
}
