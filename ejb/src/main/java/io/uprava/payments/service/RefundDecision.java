package io.uprava.payments.service;

import io.uprava.common.error.Conflict;
import io.uprava.common.error.Forbidden;
import io.uprava.common.error.NotFound;
import io.uprava.payments.entity.Payment;
import io.uprava.payments.entity.PaymentTransaction;
import io.uprava.payments.entity.Requester;
import io.uprava.payments.entity.TransactionType;
import io.uprava.payments.repository.PaymentLedgerRepository;
import io.uprava.payments.repository.PaymentRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;

/** Takes a second person's word on a large refund. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RefundDecision {

  @Inject PaymentRepository payments;
  @Inject PaymentLedgerRepository ledger;
  @Inject CallPlanning calls;
  @Inject Actor actor;
  @Inject PaymentNews news;

  /**
   * @param approved whether the second person agrees
   * @throws Forbidden {@code refund-own} for its author, {@code refund-needs-person} for a key
   * @throws Conflict {@code refund-not-waiting}
   */
  @PermitAll
  public RefundPlanning.Planned decide(
      UUID paymentId, UUID refundId, boolean approved, String reason) {
    Payment payment = payments.getLocked(paymentId);
    PaymentTransaction refund = ledger.getTransaction(refundId);
    if (!refund.paymentId().equals(paymentId) || refund.type() != TransactionType.REFUND) {
      throw new NotFound("refund-not-found");
    }
    Requester second = actor.requester();
    claim(refund, second);
    ledger.refresh(refund);
    refund.decide(approved, second);
    news.refundDecided(payment, refund, reason);
    return new RefundPlanning.Planned(refund.id(), approved ? calls.refund(payment, refund) : null);
  }

  private void claim(PaymentTransaction refund, Requester second) {
    if (second.id() == null) {
      throw new Forbidden("refund-needs-person");
    }
    if (!ledger.claimDecision(refund.id(), second.id())) {
      if (second.id().equals(refund.requestedBy())) {
        throw new Forbidden("refund-own");
      }
      throw new Conflict("refund-not-waiting");
    }
  }
}
