package io.uprava.payments.service;

import io.uprava.common.config.StripeSettings;
import io.uprava.common.error.Conflict;
import io.uprava.common.error.RuleViolation;
import io.uprava.payments.entity.Money;
import io.uprava.payments.entity.Payment;
import io.uprava.payments.entity.PaymentTransaction;
import io.uprava.payments.entity.TransactionType;
import io.uprava.payments.repository.PaymentRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;

/** Plans refunds under the payment's lock, so that no money is promised twice. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RefundPlanning {

  @Inject PaymentRepository payments;
  @Inject MoneyMovements movements;
  @Inject CallPlanning calls;
  @Inject StripeSettings settings;
  @Inject PaymentNews news;

  /** A refund and the call that makes it, null while it waits for a second person. */
  public record Planned(UUID refundId, UUID attemptId) {}

  /**
   * @param expectedVersion null to refund whatever is stored
   * @throws Conflict {@code payment-not-paid}
   * @throws RuleViolation {@code refund-out-of-range}
   */
  @PermitAll
  public Planned request(UUID paymentId, long amount, String reason, Long expectedVersion) {
    Payment payment = payments.getLocked(paymentId, expectedVersion);
    if (!payment.status().received()) {
      throw new Conflict("payment-not-paid");
    }
    requireCovered(payment, amount);
    PaymentTransaction refund = movements.ask(payment, TransactionType.REFUND, amount, reason);
    boolean large = amount > settings.refundApprovalFrom(payment.money().currency());
    if (large) {
      refund.awaitApproval();
    }
    news.refundRequested(payment, refund, reason);
    return new Planned(refund.id(), large ? null : calls.refund(payment, refund));
  }

  private void requireCovered(Payment payment, long amount) {
    long left = movements.refundable(payment);
    if (amount < 1 || amount > left) {
      Money most = new Money(Math.max(0, left), payment.money().currency());
      throw new RuleViolation(
          "refund-out-of-range", Map.of("max", most.amount(), "most", MoneyText.plain(most)));
    }
  }
}
