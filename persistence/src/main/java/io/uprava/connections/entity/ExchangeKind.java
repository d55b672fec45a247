package io.uprava.connections.entity;

/** What is given to the provider for new tokens. */
public enum ExchangeKind {
  /** A code that a person's consent brought. */
  AUTHORISE,
  /** The refresh token of the generation in force. */
  REFRESH
}
