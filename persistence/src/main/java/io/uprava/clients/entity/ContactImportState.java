package io.uprava.clients.entity;

/** How the reading of an account's contacts stands. */
public enum ContactImportState {
  /** Asked for; a node takes it within seconds. */
  WAITING,
  RUNNING,
  /** Read to the end; the next run reads what has changed since. */
  DONE,
  /** Interrupted; the next run goes on where this one ended. */
  FAILED,
  /** Called off by a person; nothing is read until somebody asks for it again. */
  CANCELLED
}
