package io.uprava.payments.repository;

import io.uprava.payments.entity.Payment;
import io.uprava.payments.entity.PaymentAttempt;
import io.uprava.payments.entity.PaymentTransaction;
import io.uprava.payments.entity.TransactionType;

/**
 * A call to the provider and what it is about.
 *
 * @param movement the money that it moves, or null
 */
public record PaymentCall(Payment payment, PaymentAttempt attempt, PaymentTransaction movement) {

  /** Whether the call moves money in this way. */
  public boolean moves(TransactionType type) {
    return movement != null && movement.type() == type;
  }
}
