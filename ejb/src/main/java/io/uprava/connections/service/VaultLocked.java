package io.uprava.connections.service;

import io.uprava.common.error.Conflict;

/**
 * The keyset does not open what is stored. Nothing is written over what cannot be read: it opens
 * again when the right keyset is back.
 */
public class VaultLocked extends Conflict {

  private static final long serialVersionUID = 1L;

  /**
   * @param cause tells which row and never a value
   */
  public VaultLocked(RuntimeException cause) {
    super("vault-locked");
    initCause(cause);
  }
}
