package io.uprava.integrations.rest;

import io.uprava.integrations.entity.WebhookEventStatus;
import io.uprava.integrations.repository.WebhookEventFilter;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A replay of many events: those of a state that fit every other condition given.
 *
 * @param status processed, unhandled, parked or failed
 * @param receivedFrom inclusive
 * @param receivedTo exclusive
 * @param q the provider's id of the object they are about
 */
public record ReplayRangeRequest(
    @NotNull WebhookEventStatus status,
    String provider,
    String type,
    UUID subjectId,
    Instant receivedFrom,
    Instant receivedTo,
    String q,
    @NotBlank @Schema(example = "a fault of the last release is mended") String reason) {

  WebhookEventFilter filter() {
    return new WebhookEventFilter(status, provider, type, subjectId, receivedFrom, receivedTo, q);
  }
}
