package io.uprava.connections.entity;

/** How an operation ended. */
public enum OperationOutcome {
  OK,
  /** The provider said no. */
  REFUSED,
  /** No answer reached us. */
  UNANSWERED,
  /** It failed on our side, before the provider was asked or after it had answered. */
  FAILED
}
