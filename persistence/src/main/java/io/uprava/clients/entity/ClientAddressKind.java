package io.uprava.clients.entity;

/** What a client can be reached by. */
public enum ClientAddressKind {
  PHONE,
  EMAIL
}
