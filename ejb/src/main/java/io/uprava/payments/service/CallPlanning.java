package io.uprava.payments.service;

import io.uprava.common.error.Conflict;
import io.uprava.payments.entity.AttemptKind;
import io.uprava.payments.entity.AttemptOrder;
import io.uprava.payments.entity.Payment;
import io.uprava.payments.entity.PaymentAttempt;
import io.uprava.payments.entity.PaymentFacts;
import io.uprava.payments.entity.PaymentTransaction;
import io.uprava.payments.entity.ProviderFact;
import io.uprava.payments.entity.ProviderState;
import io.uprava.payments.repository.PaymentLedgerRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Writes down what the provider is to be asked for; {@link AttemptRunner} asks once that is
 * committed. The payment's row must be locked.
 */
@ApplicationScoped
class CallPlanning {

  @Inject PaymentLedgerRepository ledger;
  @Inject ProviderSights sights;
  @Inject Clock clock;

  /**
   * A page at which the client pays.
   *
   * @param expires until when
   * @throws Conflict {@code payment-outcome-unknown} while another session may exist, for the
   *     client could pay twice
   */
  UUID session(Payment payment, PaymentTransaction purchase, Instant expires) {
    refuseWhileOpen(payment, AttemptKind.CREATE_SESSION);
    return plan(
        payment, purchase, new AttemptOrder(AttemptKind.CREATE_SESSION, null, null, expires));
  }

  /**
   * @throws Conflict {@code payment-not-paid}
   */
  UUID refund(Payment payment, PaymentTransaction refund) {
    String intent =
        PaymentFacts.of(sights.facts(payment))
            .payingIntent()
            .orElseThrow(() -> new Conflict("payment-not-paid"));
    return plan(payment, refund, order(AttemptKind.REFUND, intent, refund));
  }

  /**
   * @throws Conflict {@code payment-not-authorized}, {@code payment-outcome-unknown}
   */
  UUID capture(Payment payment, PaymentTransaction capture) {
    refuseWhileOpen(payment, AttemptKind.CAPTURE);
    String intent = heldIntent(payment).orElseThrow(() -> new Conflict("payment-not-authorized"));
    return plan(payment, capture, order(AttemptKind.CAPTURE, intent, capture));
  }

  /**
   * Whatever it takes so that nobody can pay any more.
   *
   * @throws Conflict {@code payment-outcome-unknown} while money may be being taken
   */
  List<UUID> ends(Payment payment) {
    Optional<String> held = heldIntent(payment);
    if (held.isPresent()) {
      refuseWhileOpen(payment, AttemptKind.CAPTURE);
      return List.of(end(payment, AttemptKind.CANCEL_INTENT, held.get()));
    }
    return sights.facts(payment).stream()
        .filter(fact -> fact.state() == ProviderState.SESSION_OPEN)
        .map(session -> end(payment, AttemptKind.EXPIRE_SESSION, session.providerId()))
        .toList();
  }

  private UUID end(Payment payment, AttemptKind kind, String providerId) {
    return plan(payment, null, new AttemptOrder(kind, providerId, null, null));
  }

  private static AttemptOrder order(
      AttemptKind kind, String providerId, PaymentTransaction movement) {
    return new AttemptOrder(kind, providerId, movement.money().amount(), null);
  }

  private UUID plan(Payment payment, PaymentTransaction movement, AttemptOrder order) {
    PaymentAttempt attempt =
        new PaymentAttempt(
            payment.id(), movement == null ? null : movement.id(), order, clock.instant());
    ledger.add(attempt);
    return attempt.id();
  }

  private void refuseWhileOpen(Payment payment, AttemptKind kind) {
    if (ledger.openAttempts(payment.id()).stream().anyMatch(a -> a.kind() == kind)) {
      throw new Conflict("payment-outcome-unknown");
    }
  }

  private Optional<String> heldIntent(Payment payment) {
    return sights.facts(payment).stream()
        .filter(fact -> fact.state() == ProviderState.INTENT_REQUIRES_CAPTURE)
        .map(ProviderFact::providerId)
        .findFirst();
  }
}
