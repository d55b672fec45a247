package io.uprava.users.entity;

/** How far an import has come. APPLYING and UNDOING last until the work has been finished. */
public enum ImportState {
  /** Rows are read and judged, no user is changed. */
  PREVIEWED,
  /** Some rows are applied; applying again goes on with the rest. */
  APPLYING,
  APPLIED,
  /** Some rows are taken back; undoing again goes on with the rest. */
  UNDOING,
  UNDONE
}
