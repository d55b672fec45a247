package io.uprava.audit.service;

/** What is wrong with a stretch of the chain. */
public enum AuditFaultKind {
  /** An entry does not say what it said when it was sealed. */
  CHANGED,
  /** Entries are gone from the middle. */
  MISSING,
  /** A genuine entry stands at another place than it was sealed for. */
  REORDERED,
  /** Entries are gone from the end, which the head row remembers. */
  TAIL_MISSING,
  /** An entry was written past the sealing. */
  UNSEALED,
  /** The head row is gone, or does not fit the last entry. */
  HEAD_CHANGED,
  /** The chain is not the one whose checkpoint was noted outside. */
  CHECKPOINT_DIFFERS
}
