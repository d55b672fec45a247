package io.uprava.integrations.entity;

/**
 * How an attempt ended: REFUSED with an answer other than 2xx, FAILED without an answer, LOST when
 * the node that made it was not heard of again.
 */
public enum WebhookDeliveryOutcome {
  RUNNING,
  DELIVERED,
  REFUSED,
  FAILED,
  LOST
}
