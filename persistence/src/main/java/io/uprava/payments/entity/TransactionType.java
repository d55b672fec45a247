package io.uprava.payments.entity;

/** Movements of money that belong to a payment. */
public enum TransactionType {
  PURCHASE,
  CAPTURE,
  REFUND,
  /** The client's bank took the money back. */
  CHARGEBACK,
  /** A chargeback that was won: the money came back. */
  REVERSAL
}
