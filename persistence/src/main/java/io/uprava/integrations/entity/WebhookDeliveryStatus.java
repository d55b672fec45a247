package io.uprava.integrations.entity;

/** Where a delivery stands; FAILED when it was given up. */
public enum WebhookDeliveryStatus {
  PENDING,
  SENDING,
  DELIVERED,
  FAILED
}
