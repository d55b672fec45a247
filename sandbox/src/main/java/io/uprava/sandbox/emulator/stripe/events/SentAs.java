package io.uprava.sandbox.emulator.stripe.events;

/** The right way to send an event, and the wrong ones. */
public enum SentAs {
  /** As Stripe does. */
  GENUINE,
  /** Signed with a secret nobody knows. */
  WRONG_SECRET,
  /** The same JSON without its line breaks under the signature of the body with them. */
  RESERIALIZED,
  /** Two v1, the first of them wrong: to be accepted. */
  SECOND_V1,
  /** Only v0, which proves nothing. */
  V0_ONLY,
  /** Signed 301 seconds ago. */
  OLD,
  /** Signed 301 seconds from now. */
  FUTURE,
  /** The signature in upper-case hexadecimal. */
  UPPER_CASE,
  /** Without the header. */
  NO_HEADER,
  /** A header whose time is no number. */
  NO_TIME,
  /** A header whose items have no value. */
  NO_VALUES,
  /** A byte order mark before the body, under a right signature. */
  BOM,
  /** Packed with gzip, under the signature of the unpacked body. */
  GZIP,
  /** Grown to one megabyte, under a right signature. */
  HUGE,
  /** Something else than JSON under a right signature. */
  NOT_JSON,
  /** Said to be of live mode, under a right signature. */
  LIVE_MODE,
  /** A thin event of the second API, under a right signature. */
  THIN,
  /** Of a type nobody knows, under a right signature. */
  UNKNOWN_TYPE
}
