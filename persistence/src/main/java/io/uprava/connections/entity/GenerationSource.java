package io.uprava.connections.entity;

/** Where a generation of tokens came from. */
public enum GenerationSource {
  AUTHORISED,
  REFRESHED,
  ENTERED,
  IMPORTED,
  RESTORED,
  ENVIRONMENT
}
