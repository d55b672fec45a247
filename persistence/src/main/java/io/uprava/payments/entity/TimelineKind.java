package io.uprava.payments.entity;

/** What an entry of a payment's timeline tells of. */
public enum TimelineKind {
  /** The payment was asked for. */
  REQUEST,
  /** We called the provider, or learned what came of it. */
  ATTEMPT,
  /** The provider sent an event. */
  EVENT,
  /** Something was seen of an object of the provider; the same sight counts once. */
  FACT,
  STATE,
  /** A person did something to the payment. */
  MANUAL,
  REFUND,
  DISPUTE
}
