package io.uprava.connections.entity;

/** What a generation of tokens is good for. */
public enum GenerationState {
  /** In force; one for each connection at most. */
  CURRENT,
  /** Another one took its place while its refresh token was unused. */
  SUPERSEDED,
  /** Its refresh token was exchanged, which works once. */
  SPENT,
  /** The provider does not take it any more. */
  REVOKED,
  /** Its value was wiped. */
  DESTROYED
}
