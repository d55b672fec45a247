package io.uprava.integrations.repository;

import io.uprava.integrations.entity.WebhookEventSource;
import java.time.Instant;
import java.util.UUID;

/** Values of a row to insert; the rest follows from its being new. */
public record WebhookEventInsertion(
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
    String requestId) {}
