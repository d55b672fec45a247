package io.uprava.users.entity;

/** What became of a step of signing in. */
public enum SignInOutcome {
  CODE_SENT,
  SIGNED_IN,
  DENIED,
  SIGNED_OUT
}
