package io.uprava.payments.service;

import io.uprava.common.error.Conflict;
import io.uprava.payments.entity.AttemptKind;
import io.uprava.payments.entity.AttemptOrder;
import io.uprava.payments.entity.Payment;
import io.uprava.payments.entity.PaymentAttempt;
import io.uprava.payments.repository.PaymentLedgerRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Plans the call that makes a Checkout Session, which Stripe keeps for 30 minutes to a day. */
@ApplicationScoped
class CheckoutPlanning {

  private static final Duration SHORTEST = Duration.ofMinutes(31);
  private static final Duration LONGEST = Duration.ofHours(23);

  @Inject PaymentLedgerRepository ledger;
  @Inject Clock clock;

  /**
   * @throws Conflict {@code payment-outcome-unknown} while another session may exist, for the
   *     client could pay twice
   */
  UUID plan(Payment payment, UUID transactionId) {
    boolean another =
        ledger.openAttempts(payment.id()).stream()
            .anyMatch(attempt -> attempt.kind() == AttemptKind.CREATE_SESSION);
    if (another) {
      throw new Conflict("payment-outcome-unknown");
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Instant end = payment.linkExpiresAt();
    Instant expires =
        end.isAfter(now.plus(LONGEST))
            ? now.plus(LONGEST)
            : end.isBefore(now.plus(SHORTEST)) ? now.plus(SHORTEST) : end;
    PaymentAttempt attempt =
        new PaymentAttempt(
            payment.id(),
            transactionId,
            new AttemptOrder(AttemptKind.CREATE_SESSION, null, null, expires),
            clock.instant());
    ledger.add(attempt);
    return attempt.id();
  }
}
