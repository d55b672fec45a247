package io.uprava.payments.service;

import io.uprava.common.health.CheckResult;
import io.uprava.common.health.HealthCheck;
import io.uprava.payments.repository.PaymentLedgerRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How many calls to Stripe have to be looked into, and since when the oldest of them waits. */
@ApplicationScoped
public class PaymentOutcomeCheck implements HealthCheck {

  private static final Duration TOLERATED = Duration.ofMinutes(5);

  @Inject PaymentLedgerRepository ledger;
  @Inject Clock clock;

  @Override
  public String name() {
    return "payment-outcomes";
  }

  @Override
  public CheckResult check() {
    Instant now = clock.instant();
    return ledger.depth(now).result(now, TOLERATED);
  }
}
