package io.uprava.payments.service;

import io.uprava.common.error.Conflict;
import io.uprava.common.error.Forbidden;
import io.uprava.common.error.RuleViolation;
import io.uprava.common.security.Roles;
import io.uprava.common.security.Scopes;
import io.uprava.payments.entity.PaymentTransaction;
import io.uprava.payments.repository.PaymentLedgerRepository;
import io.uprava.users.service.Reason;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;

/** Giving money back; large sums only with a second person. */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.ACCOUNTANT})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RefundService {

  @Inject RefundPlanning planning;
  @Inject RefundDecision decision;
  @Inject AttemptRunner runner;
  @Inject PaymentLedgerRepository ledger;

  /**
   * Gives back a part or all.
   *
   * @param amount in minor units
   * @param expectedVersion of the payment, null to refund whatever is stored
   * @return the refund, which waits for a second person when it is large
   * @throws Conflict {@code payment-not-paid}
   * @throws RuleViolation {@code refund-out-of-range}, {@code reason-required}, {@code
   *     payment-refused-by-provider}
   */
  @RolesAllowed({Roles.ADMIN, Roles.ACCOUNTANT, Scopes.PAYMENTS_WRITE})
  public TransactionView request(UUID paymentId, long amount, String reason, Long expectedVersion) {
    return run(planning.request(paymentId, amount, Reason.require(reason), expectedVersion));
  }

  /**
   * Agrees to a large refund as a second person, who makes it.
   *
   * @throws Forbidden {@code refund-own}
   * @throws Conflict {@code refund-not-waiting}
   */
  public TransactionView approve(UUID paymentId, UUID refundId) {
    return run(decision.decide(paymentId, refundId, true, null));
  }

  /** Refuses a large refund as a second person. */
  public TransactionView reject(UUID paymentId, UUID refundId, String reason) {
    return run(decision.decide(paymentId, refundId, false, Reason.require(reason)));
  }

  private TransactionView run(RefundPlanning.Planned planned) {
    if (planned.attemptId() != null) {
      runner.run(planned.attemptId()).ifPresent(PaymentActs::refuse);
    }
    PaymentTransaction refund = ledger.getTransaction(planned.refundId());
    return TransactionView.of(refund);
  }
}
