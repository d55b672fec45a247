package io.uprava.payments.entity;

/**
 * A person's word against the derivation: as long as the facts still lead to {@code from}, or to
 * another state without money where that was one, the payment counts as {@code to}. Facts about
 * money that lead elsewhere win.
 */
public record ManualCorrection(PaymentStatus from, PaymentStatus to) {

  PaymentStatus apply(PaymentStatus derived) {
    boolean bothWithoutMoney = !derived.received() && !from.received();
    return derived == from || bothWithoutMoney ? to : derived;
  }
}
