package io.uprava.payments.entity;

/** What kind of difference it is. */
public enum GapKind {
  /** The provider has an object that we do not know. */
  UNKNOWN_OBJECT,
  /** We know less of an object than the provider. */
  BEHIND,
  /** More money came in than was asked for. */
  OVERPAID,
  /** The facts lead to a state that may not follow the present one. */
  FORBIDDEN_CHANGE
}
