package io.uprava.notifications.entity;

/** How an attempt ended; LOST when the node that made it was not heard of again. */
public enum AttemptOutcome {
  RUNNING,
  SENT,
  FAILED,
  LOST
}
