package io.uprava.payments.entity;

/** Kinds of a provider's objects that tell something about a payment. */
public enum ProviderObjectType {
  SESSION,
  PAYMENT_INTENT,
  CHARGE,
  REFUND,
  DISPUTE
}
