package io.uprava.payments.service;

import io.uprava.common.error.Conflict;
import io.uprava.payments.entity.Payment;
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

  @Inject CallPlanning calls;
  @Inject MoneyMovements movements;
  @Inject Clock clock;

  /**
   * @throws Conflict {@code payment-outcome-unknown} while another session may exist
   */
  UUID plan(Payment payment) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Instant end = payment.linkExpiresAt();
    Instant expires =
        end.isAfter(now.plus(LONGEST))
            ? now.plus(LONGEST)
            : end.isBefore(now.plus(SHORTEST)) ? now.plus(SHORTEST) : end;
    return calls.session(payment, movements.purchase(payment), expires);
  }
}
