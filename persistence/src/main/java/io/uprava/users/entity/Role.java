package io.uprava.users.entity;

/** What a person may do in Uprava; the names are the container's role names. */
public enum Role {
  ADMIN,
  STAFF,
  ACCOUNTANT,
  CLIENT,
  INTEGRATOR
}
