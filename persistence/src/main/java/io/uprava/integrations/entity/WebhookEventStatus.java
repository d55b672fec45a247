package io.uprava.integrations.entity;

/** Where an inbound event stands. */
public enum WebhookEventStatus {
  /** Waits to be handled, for the first time or again. */
  PENDING,
  /** Took effect. */
  PROCESSED,
  /** Is of no concern to Uprava, or waits until Uprava knows the object it is about. */
  UNHANDLED,
  /** Was set aside for a person to look at. */
  PARKED,
  /** Could not be handled in any of its attempts. */
  FAILED
}
