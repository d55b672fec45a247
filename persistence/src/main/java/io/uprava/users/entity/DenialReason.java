package io.uprava.users.entity;

/**
 * Why a step of signing in was denied; shown to administrators, never to the person at the door.
 */
public enum DenialReason {
  UNKNOWN_ADDRESS,
  ACCOUNT_LOCKED,
  ACCOUNT_CLOSED,
  WRONG_CODE,
  CODE_EXPIRED,
  CODE_USED,
  CODE_REPLACED,
  TOO_MANY_TRIES,
  TOO_MANY_CODES,
  REFRESH_TOKEN_REUSED
}
