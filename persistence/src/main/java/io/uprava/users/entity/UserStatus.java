package io.uprava.users.entity;

/** Whether a user may sign in. */
public enum UserStatus {
  ACTIVE,
  /** May not sign in until an administrator unlocks. */
  LOCKED,
  /** Personal data is erased; final. */
  CLOSED
}
