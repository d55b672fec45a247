package io.uprava.payments.entity;

import java.util.Map;
import java.util.UUID;

/**
 * Something to be told in a payment's timeline.
 *
 * @param code what happened; the sentence is the bundle key {@code payment_timeline.<code>}
 * @param factKey names a sight that counts once, or null
 * @param eventId the inbound event it came with, or null
 * @param signature how that event proved itself, or null
 * @param auditId the entry of the audit chain, or null
 * @param details values for the sentence
 */
public record TimelineEntry(
    TimelineKind kind,
    String code,
    String factKey,
    UUID eventId,
    String signature,
    UUID auditId,
    Map<String, Object> details) {

  public static TimelineEntry of(TimelineKind kind, String code, Map<String, Object> details) {
    return new TimelineEntry(kind, code, null, null, null, null, details);
  }

  public TimelineEntry audited(UUID id) {
    return new TimelineEntry(kind, code, factKey, eventId, signature, id, details);
  }

  public TimelineEntry fact(String key) {
    return new TimelineEntry(kind, code, key, eventId, signature, auditId, details);
  }

  public TimelineEntry event(UUID id, String proof) {
    return new TimelineEntry(kind, code, factKey, id, proof, auditId, details);
  }
}
