package io.uprava.users.entity;

/** What became of a row of an import. */
public enum ImportOutcome {
  /** Waits to be applied. */
  PENDING,
  /** There is nothing to apply: unchanged or in error. */
  SKIPPED,
  APPLIED,
  /** Not applied, because the user was changed after the preview. */
  CONFLICT,
  UNDONE,
  /** Still applied, because the user was changed or signed in after the import. */
  UNDO_CONFLICT
}
