package io.uprava.payments.service;

import io.uprava.common.json.JsonText;
import io.uprava.payments.entity.PaymentEventAudit;
import io.uprava.payments.entity.TimelineKind;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * One entry of a payment's timeline.
 *
 * @param code what happened; the sentence is the bundle key {@code payment_timeline.<code>}
 * @param webhookEventId the inbound event it came with, or null
 * @param signature how that proved itself: verified, catch-up, answer or read-back
 * @param auditId the entry of the audit chain, or null
 */
public record TimelineEntryView(
    long position,
    Instant at,
    TimelineKind kind,
    String code,
    String actor,
    UUID webhookEventId,
    String signature,
    UUID auditId,
    Map<String, Object> details) {

  static TimelineEntryView of(PaymentEventAudit entry) {
    return new TimelineEntryView(
        entry.position(),
        entry.at(),
        entry.kind(),
        entry.code(),
        entry.actor(),
        entry.webhookEventId(),
        entry.signature(),
        entry.auditId(),
        JsonText.read(entry.details()));
  }
}
