package io.uprava.integrations.service;

import io.uprava.integrations.entity.WebhookEventSource;
import java.util.Objects;

/**
 * An event whose origin is proven, as it comes in.
 *
 * @param provider in capital letters, for example {@code STRIPE}
 * @param eventId the provider's id of it; a second event of that id is a duplicate
 * @param type the provider's name of what happened
 * @param objectId the provider's object it is about, or null
 * @param livemode whether it is about real money, null where the provider does not tell
 * @param apiVersion the provider's version of the body's format, or null
 * @param body the bytes as received
 * @param signatureKey first eight hexadecimal digits of the SHA-256 of the secret that verified it;
 *     null for an event that Uprava fetched
 */
public record ReceivedEvent(
    String provider,
    String eventId,
    String type,
    String objectId,
    Boolean livemode,
    String apiVersion,
    byte[] body,
    String signatureKey,
    WebhookEventSource source) {

  public ReceivedEvent {
    Objects.requireNonNull(provider, "provider");
    Objects.requireNonNull(eventId, "eventId");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(body, "body");
    Objects.requireNonNull(source, "source");
  }

  @Override
  public String toString() {
    return "ReceivedEvent[" + provider + " " + eventId + " " + type + "]";
  }
}
