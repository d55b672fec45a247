package io.uprava.clients.entity;

/** Whether a client is still one where it was read from. */
public enum ClientState {
  ACTIVE,
  /** Deleted there; kept here, for others may refer to it. */
  ARCHIVED
}
