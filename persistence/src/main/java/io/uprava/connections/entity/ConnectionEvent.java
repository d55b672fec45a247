package io.uprava.connections.entity;

/** What moves a connection from state to state. */
public enum ConnectionEvent {
  /** A new generation of tokens is in force. */
  GRANTED,
  /** The provider took the tokens in force. */
  PROVEN,
  /** The provider could not be asked, or did not answer. */
  FAILED,
  /** The provider will not renew any more. */
  REFUSED,
  /** A person ended the connection. */
  ENDED
}
