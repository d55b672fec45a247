package io.uprava.payments.service;

import io.uprava.payments.entity.Payment;
import io.uprava.payments.entity.PaymentTransaction;
import io.uprava.payments.entity.TransactionType;
import io.uprava.payments.repository.PaymentLedgerRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Movements of money that somebody here wants. The payment's row must be locked. */
@ApplicationScoped
class MoneyMovements {

  @Inject PaymentLedgerRepository ledger;
  @Inject Actor actor;

  /**
   * Writes one down in the name of whoever acts.
   *
   * @param amount in minor units of the payment's currency
   * @param reason why, or null
   */
  PaymentTransaction ask(Payment payment, TransactionType type, long amount, String reason) {
    PaymentTransaction movement =
        new PaymentTransaction(payment, type, amount, actor.requester(), reason);
    ledger.add(movement);
    return movement;
  }

  /** The purchase that a payment is about. */
  PaymentTransaction purchase(Payment payment) {
    return ledger.transactions(payment.id(), TransactionType.PURCHASE).stream()
        .findFirst()
        .orElseGet(() -> ask(payment, TransactionType.PURCHASE, payment.money().amount(), null));
  }

  /** How much of what came is neither given back nor promised, in minor units. */
  long refundable(Payment payment) {
    long promised =
        ledger.transactions(payment.id(), TransactionType.REFUND).stream()
            .filter(refund -> refund.status().unsettled() && refund.providerId() == null)
            .mapToLong(refund -> refund.money().amount())
            .sum();
    return payment.receivedAmount() - payment.refundedAmount() - promised;
  }
}
