package io.uprava.connections.service;

/** Why tokens are renewed. */
public enum RefreshMode {
  /** Somebody wants to use them and they end soon. */
  ON_USE,
  /** Nobody used them for long. */
  KEEP_ALIVE,
  /** What a dead node began is to be finished. */
  RECOVERY,
  /** The provider refuses an access token that should be good. */
  REFUSED,
  /** A person wants it now, whatever the cool-down. */
  BY_HAND
}
