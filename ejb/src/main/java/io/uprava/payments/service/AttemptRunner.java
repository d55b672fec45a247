package io.uprava.payments.service;

import io.uprava.payments.gateway.ProviderRefused;
import io.uprava.payments.gateway.ProviderUnanswered;
import io.uprava.payments.gateway.StripeGateway;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes a planned call: reads it in one transaction, asks the provider outside of any, and settles
 * it in another. The same call may be run again at any time; the provider does it once.
 */
@ApplicationScoped
public class AttemptRunner {

  private static final System.Logger LOG = System.getLogger(AttemptRunner.class.getName());

  @Inject ProviderCalls calls;
  @Inject AttemptLedger ledger;
  @Inject StripeGateway stripe;

  /**
   * @return the refusal, if the provider refused
   */
  Optional<ProviderRefused> run(UUID attemptId) {
    try {
      ledger.succeeded(attemptId, stripe.perform(calls.of(attemptId)));
    } catch (ProviderRefused refused) {
      ledger.refused(attemptId, refused.getMessage());
      LOG.log(
          System.Logger.Level.WARNING,
          "payment attempt {0} refused: {1}",
          attemptId,
          refused.code());
      return Optional.of(refused);
    } catch (ProviderUnanswered silence) {
      ledger.unanswered(attemptId, silence.getMessage(), silence.retryAfter());
      LOG.log(
          System.Logger.Level.WARNING,
          "payment attempt {0} unknown: {1}",
          attemptId,
          silence.getMessage());
    }
    return Optional.empty();
  }
}
