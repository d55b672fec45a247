package io.uprava.filters.entity;

/** Who is offered a saved filter. */
public enum FilterAudience {
  /** Its owner. */
  PERSONAL,
  /** Everybody of one role. */
  TEAM,
  /** Everybody who may see the list. */
  EVERYONE
}
