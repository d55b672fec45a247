package io.uprava.backups.entity;

/** How far a restore is. */
public enum VaultRestoreState {
  /** It may be begun, or begun again: something was not tried yet, or may turn out otherwise. */
  OPEN,
  /** It was asked for; a node takes it at once. */
  WAITING,
  /** A node tries its connections. */
  RUNNING,
  /** Every connection of it has its verdict. */
  FINISHED
}
