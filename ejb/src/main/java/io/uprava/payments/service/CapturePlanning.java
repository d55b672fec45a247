package io.uprava.payments.service;

import io.uprava.common.error.Conflict;
import io.uprava.common.error.RuleViolation;
import io.uprava.payments.entity.Payment;
import io.uprava.payments.entity.PaymentStatus;
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

/** Plans under the payment's lock the taking of money that is held. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class CapturePlanning {

  @Inject PaymentRepository payments;
  @Inject MoneyMovements movements;
  @Inject CallPlanning calls;
  @Inject PaymentNews news;

  /**
   * @param amount in minor units, null for all of it
   * @return the call to make
   * @throws Conflict {@code payment-not-authorized}, {@code payment-outcome-unknown}
   * @throws RuleViolation {@code amount-out-of-range}
   */
  @PermitAll
  public UUID plan(UUID id, Long amount, Long expectedVersion) {
    Payment payment = payments.getLocked(id, expectedVersion);
    if (payment.status() != PaymentStatus.AUTHORIZED) {
      throw new Conflict("payment-not-authorized");
    }
    long most = payment.money().amount();
    long wanted = amount == null ? most : amount;
    if (wanted < 1 || wanted > most) {
      throw new RuleViolation("amount-out-of-range", Map.of("max", most));
    }
    PaymentTransaction capture = movements.ask(payment, TransactionType.CAPTURE, wanted, null);
    news.act(payment, "capture-requested", Map.of("amount", wanted), null);
    return calls.capture(payment, capture);
  }
}
