package io.uprava.payments.entity;

/** What the provider is asked to do. */
public enum AttemptKind {
  CREATE_SESSION,
  EXPIRE_SESSION,
  CANCEL_INTENT,
  CAPTURE,
  REFUND
}
