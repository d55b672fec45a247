package io.uprava.notifications.service;

import io.uprava.common.entity.Language;
import io.uprava.notifications.entity.MailStatus;
import io.uprava.notifications.entity.OutboundMail;
import java.time.Instant;
import java.util.UUID;

/** A mail of the outbox without what it says. */
public record MailView(
    UUID id,
    String recipient,
    Language language,
    String template,
    MailStatus status,
    int attempts,
    Instant createdAt,
    Instant validUntil,
    Instant nextAttemptAt,
    Instant settledAt,
    String lastError) {

  static MailView of(OutboundMail mail) {
    return new MailView(
        mail.id(),
        mail.recipient(),
        mail.language(),
        mail.template(),
        mail.status(),
        mail.attempts(),
        mail.createdAt(),
        mail.validUntil(),
        mail.nextAttemptAt(),
        mail.settledAt(),
        mail.lastError());
  }
}
