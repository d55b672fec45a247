package io.uprava.integrations.entity;

/** How an event reached Uprava. */
public enum WebhookEventSource {
  /** The provider sent it. */
  WEBHOOK,
  /** Uprava asked the provider for events that were not delivered. */
  CATCH_UP
}
