package io.uprava.notifications.service;

import io.uprava.common.entity.Language;
import io.uprava.notifications.entity.OutboundMail;
import io.uprava.notifications.entity.OutboundMailAttempt;
import java.util.UUID;

/** A mail that this node has taken, with the attempt it must settle. */
public record TakenMail(
    UUID mailId,
    UUID attemptId,
    String recipient,
    Language language,
    String template,
    byte[] parameters) {

  static TakenMail of(OutboundMail mail, OutboundMailAttempt attempt) {
    return new TakenMail(
        mail.id(),
        attempt.id(),
        mail.recipient(),
        mail.language(),
        mail.template(),
        mail.parameters());
  }

  @Override
  public String toString() {
    return "TakenMail[" + mailId + "]";
  }
}
