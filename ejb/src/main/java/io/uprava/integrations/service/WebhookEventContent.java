package io.uprava.integrations.service;

import io.uprava.integrations.entity.WebhookEvent;
import io.uprava.integrations.entity.WebhookEventSource;
import java.time.Instant;
import java.util.UUID;

/**
 * A stored event for its handler.
 *
 * @param id ours
 * @param eventId the provider's
 * @param objectId the provider's object it is about, or null
 * @param livemode null where the provider does not tell
 * @param apiVersion null where the provider does not tell
 * @param body the bytes as received
 * @param signatureKey fingerprint of the secret that verified it; null for a fetched event
 * @param requestId the request that brought it, or null
 * @param attempt number of this attempt since the event was received or replayed, from 1
 */
public record WebhookEventContent(
    UUID id,
    String provider,
    String eventId,
    String type,
    String objectId,
    Boolean livemode,
    String apiVersion,
    byte[] body,
    String signatureKey,
    WebhookEventSource source,
    Instant receivedAt,
    String requestId,
    int attempt) {

  static WebhookEventContent of(WebhookEvent event) {
    return new WebhookEventContent(
        event.id(),
        event.provider(),
        event.eventId(),
        event.type(),
        event.objectId(),
        event.livemode(),
        event.apiVersion(),
        event.body(),
        event.signatureKey(),
        event.source(),
        event.receivedAt(),
        event.requestId(),
        event.attempts() + 1);
  }

  @Override
  public String toString() {
    return "WebhookEventContent[" + id + " " + provider + " " + eventId + " " + type + "]";
  }
}
