package io.uprava.notifications.gateway;

import java.util.UUID;

/**
 * A mail ready to be sent.
 *
 * @param id the same at each attempt, so that a mail program shows repetitions once
 * @param language BCP 47 tag
 */
public record OutgoingMail(
    UUID id, String recipient, String language, String subject, String text, String html) {

  @Override
  public String toString() {
    return "OutgoingMail[" + id + "]";
  }
}
