package io.uprava.integrations.entity;

/** Whether events go out: ACTIVE, PAUSED by hand, or SUSPENDED because nothing got through. */
public enum WebhookSubscriptionStatus {
  ACTIVE,
  PAUSED,
  SUSPENDED
}
