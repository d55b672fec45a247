package io.uprava.payments.entity;

/** How far a movement of money has come. */
public enum TransactionStatus {
  /** Waits for a second person. */
  PENDING_APPROVAL,
  PENDING,
  SUCCEEDED,
  FAILED,
  /** The provider was asked and did not answer; nobody guesses, it is being found out. */
  UNKNOWN,
  /** A second person said no. */
  REJECTED;

  /** Whether it may still come to something, so that its amount is spoken for. */
  public boolean unsettled() {
    return this == PENDING_APPROVAL || this == PENDING || this == UNKNOWN;
  }
}
