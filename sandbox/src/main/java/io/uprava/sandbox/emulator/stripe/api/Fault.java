package io.uprava.sandbox.emulator.stripe.api;

/** What can go wrong with a call of the API on demand. */
public enum Fault {
  /** The connection breaks before anything has happened. */
  RESET_BEFORE,
  /** The act happens, then the connection breaks without an answer. */
  ANSWER_LOST,
  /** The act happens, then nothing comes until the caller gives up. */
  TIMEOUT_AFTER,
  /** The act happens after a while; meanwhile its idempotency key is in use. */
  SLOW,
  /** Answer 500, which the idempotency key keeps; nothing has happened. */
  ERROR_BEFORE,
  /** Answer 500, which the idempotency key keeps, though the act has happened. */
  ERROR_AFTER,
  /** Answer 429 with Retry-After; the idempotency key is not touched. */
  RATE_LIMIT
}
