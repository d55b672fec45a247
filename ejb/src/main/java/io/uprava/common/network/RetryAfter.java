package io.uprava.common.network;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * How long another side asks us to wait, as RFC 9110 §10.2.3 writes it: in seconds or as a date.
 */
public final class RetryAfter {

  private RetryAfter() {}

  /**
   * @param header of the answer, null when it had none
   * @return the wait from now; empty when none is asked for, or not in a way one can read
   */
  public static Optional<Duration> of(String header, Instant now) {
    if (header == null) {
      return Optional.empty();
    }
    String text = header.strip();
    if (text.matches("\\d{1,9}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
    }
    try {
      Instant moment = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(Duration.between(now, moment)).filter(wait -> !wait.isNegative());
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
