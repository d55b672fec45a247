package io.uprava.sandbox.mail;

import java.time.Instant;

/**
 * One mail as one recipient got it.
 *
 * @param id names the mail in addresses and on disk
 * @param from sender of the envelope
 * @param to recipient of the envelope
 * @param subject empty when there was none
 * @param text the plain part, null when there was none
 * @param html the HTML part, null when there was none
 * @param receivedAt when the mail arrived
 */
public record CaughtMail(
    String id,
    String from,
    String to,
    String subject,
    String text,
    String html,
    Instant receivedAt) {}
