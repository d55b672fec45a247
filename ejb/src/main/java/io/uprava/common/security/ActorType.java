package io.uprava.common.security;

/** What kind of actor causes a change. */
public enum ActorType {
  PERSON,
  API_KEY,
  JOB,
  PROVIDER,
  ANONYMOUS
}
