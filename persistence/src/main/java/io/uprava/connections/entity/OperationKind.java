package io.uprava.connections.entity;

/** What was done with a connection. */
public enum OperationKind {
  AUTHORISE,
  REFRESH,
  TEST,
  READ,
  PROXY,
  /** Uprava itself called the API. */
  CALL,
  RESTORE
}
