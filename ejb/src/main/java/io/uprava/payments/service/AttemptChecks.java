package io.uprava.payments.service;

import io.uprava.payments.entity.PaymentAttempt;
import io.uprava.payments.repository.PaymentLedgerRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Hands out calls that have to be looked into, each to one node. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AttemptChecks {

  @Inject PaymentLedgerRepository ledger;
  @Inject Clock clock;

  /** Takes the call that has been due longest; nobody else gets it for a minute. */
  @PermitAll
  public Optional<PaymentAttempt> take() {
    Optional<PaymentAttempt> due = ledger.findDue(clock.instant());
    due.ifPresent(attempt -> attempt.check(clock.instant()));
    return due;
  }
}
