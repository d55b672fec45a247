package io.uprava.sandbox.emulator.shared;

/** What can go wrong with a call of an emulated API on demand. */
public enum Fault {
  /** The connection breaks before anything has happened. */
  RESET_BEFORE,
  /** The act happens, then the connection breaks without an answer. */
  ANSWER_LOST,
  /** The act happens, then nothing comes until the caller gives up. */
  TIMEOUT_AFTER,
  /** The act happens after a while. */
  SLOW,
  /** The act happens at once, its answer comes after a while. */
  SLOW_ANSWER,
  /** Answer 500; nothing has happened. */
  ERROR_BEFORE,
  /** Answer 500, though the act has happened. */
  ERROR_AFTER,
  /** Answer 429 with Retry-After; nothing has happened. */
  RATE_LIMIT
}
