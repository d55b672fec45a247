package io.uprava.notifications.service;

import io.uprava.notifications.entity.AttemptOutcome;
import io.uprava.notifications.entity.OutboundMailAttempt;
import java.time.Instant;

/** One try to send a mail. */
public record MailAttemptView(
    int number,
    String node,
    Instant startedAt,
    Instant endedAt,
    AttemptOutcome outcome,
    String error) {

  static MailAttemptView of(OutboundMailAttempt attempt) {
    return new MailAttemptView(
        attempt.number(),
        attempt.node(),
        attempt.startedAt(),
        attempt.endedAt(),
        attempt.outcome(),
        attempt.error());
  }
}
