package io.uprava.payments.service;

import io.uprava.payments.entity.AttemptKind;
import io.uprava.payments.entity.PaymentAttempt;
import io.uprava.payments.entity.ProviderObjectType;
import io.uprava.payments.gateway.StripeFacts;
import io.uprava.payments.gateway.StripeGateway;
import io.uprava.payments.gateway.StripeJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Optional;

/** Looks at Stripe for what a call left behind there. */
@ApplicationScoped
class AttemptProof {

  /** How far Stripe's clock may be behind ours. */
  private static final Duration CLOCKS_APART = Duration.ofMinutes(5);

  private static final Duration LONGEST_TRYING = Duration.ofDays(1);

  @Inject StripeGateway stripe;

  /** The object that shows that the call had its effect; empty when it had none so far. */
  Optional<JsonObject> find(PaymentAttempt attempt) {
    String id = attempt.order().providerId();
    return switch (attempt.kind()) {
      case CREATE_SESSION ->
          stripe.findSession(
              attempt.id().toString(),
              attempt.createdAt().minus(CLOCKS_APART),
              attempt.createdAt().plus(LONGEST_TRYING));
      case REFUND -> refund(id, attempt.transactionId().toString());
      case EXPIRE_SESSION ->
          Optional.of(stripe.read(ProviderObjectType.SESSION, id))
              .filter(session -> "expired".equals(StripeJson.text(session, "status")));
      case CANCEL_INTENT, CAPTURE ->
          Optional.of(stripe.read(ProviderObjectType.PAYMENT_INTENT, id))
              .filter(intent -> done(attempt.kind(), StripeJson.text(intent, "status")));
    };
  }

  private Optional<JsonObject> refund(String intentId, String ours) {
    return stripe.refunds(intentId).stream()
        .filter(refund -> ours.equals(StripeFacts.reference(refund)))
        .findFirst();
  }

  private static boolean done(AttemptKind kind, String status) {
    return (kind == AttemptKind.CAPTURE ? "succeeded" : "canceled").equals(status);
  }
}
