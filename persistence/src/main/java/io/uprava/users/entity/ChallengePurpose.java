package io.uprava.users.entity;

/** What a mailed code is good for. */
public enum ChallengePurpose {
  SIGN_IN,
  REGISTRATION,
  /** Re-confirmation of a signed-in person before a dangerous act. */
  CONFIRMATION
}
