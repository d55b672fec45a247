package io.uprava.connections.entity;

/** What is known of an exchange with a provider. */
public enum ExchangeState {
  /** Announced; it may be on its way, or its node may have died. */
  OPEN,
  /** The new tokens are stored. */
  STORED,
  /** The provider refused for good. */
  REFUSED,
  /** It certainly had no effect: it never left us, or the provider put it off. */
  UNSENT,
  /** The provider may have done it, but its answer never reached us. */
  UNANSWERED
}
