package io.uprava.payments.entity;

/** What came of one call to the provider. */
public enum AttemptStatus {
  PENDING,
  SUCCEEDED,
  FAILED,
  UNKNOWN
}
