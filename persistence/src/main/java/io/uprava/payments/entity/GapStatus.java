package io.uprava.payments.entity;

/** What became of a difference. */
public enum GapStatus {
  OPEN,
  /** A person took over what the provider says. */
  APPLIED,
  DISMISSED,
  /** It was gone at the next comparison. */
  GONE
}
