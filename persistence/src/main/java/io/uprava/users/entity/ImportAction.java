package io.uprava.users.entity;

/** What a row of an import does. */
public enum ImportAction {
  CREATE,
  UPDATE,
  /** The user is stored exactly so. */
  UNCHANGED,
  /** The row cannot be applied; its problems say why. */
  ERROR
}
