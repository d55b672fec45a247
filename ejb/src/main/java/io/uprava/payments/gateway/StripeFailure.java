package io.uprava.payments.gateway;

import com.stripe.exception.StripeException;
import com.stripe.model.StripeError;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Tells refusals from silence: only a refusal proves that nothing happened. */
final class StripeFailure {

  private static final Set<Integer> REFUSALS = Set.of(400, 401, 402, 403, 404);
  private static final String OTHER_PARAMETERS = "idempotency_error";

  private StripeFailure() {}

  static RuntimeException of(StripeException failure) {
    StripeError error = failure.getStripeError();
    String type = error == null ? null : error.getType();
    if (!REFUSALS.contains(status(failure)) || OTHER_PARAMETERS.equals(type)) {
      return new ProviderUnanswered(sentence(failure), retryAfter(error));
    }
    String code = failure.getCode() == null ? type : failure.getCode();
    return new ProviderRefused(code == null ? "http-" + status(failure) : code, sentence(failure));
  }

  private static int status(StripeException failure) {
    return failure.getStatusCode() == null ? 0 : failure.getStatusCode();
  }

  /** What Stripe says of it, which holds no key; of a lost connection only that it was lost. */
  private static String sentence(StripeException failure) {
    StripeError error = failure.getStripeError();
    if (error != null && error.getMessage() != null) {
      return "Stripe " + status(failure) + ": " + error.getMessage();
    }
    return status(failure) == 0 ? "no answer from Stripe" : "Stripe answered " + status(failure);
  }

  private static Duration retryAfter(StripeError error) {
    return Optional.ofNullable(error)
        .map(StripeError::getLastResponse)
        .flatMap(answer -> answer.headers().firstValue("Retry-After"))
        .filter(seconds -> seconds.matches("\\d{1,6}"))
        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
        .orElse(null);
  }
}
