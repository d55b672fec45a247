package io.uprava.connections.gateway;

import io.uprava.connections.entity.OperationTrace;
import java.time.Duration;
import java.util.Locale;

/**
 * What a provider's API answered.
 *
 * @param host of the account, null where the provider has one host for all
 * @param status of HTTP, 0 when no whole answer came
 * @param contentType null when the answer names none
 * @param body as text, empty for none
 * @param error a sentence without secrets, null when the call succeeded
 * @param retryAfter how long the provider wants to be left alone, null when it does not say
 */
public record ApiAnswer(
    String host,
    int status,
    String contentType,
    String body,
    String error,
    Duration retryAfter,
    OperationTrace trace) {

  static final int UNAUTHORISED = 401;
  static final int TOO_MANY = 429;

  public boolean ok() {
    return status >= 200 && status < 300;
  }

  /** The token is not taken. */
  public boolean unauthorised() {
    return status == UNAUTHORISED;
  }

  /** Called too often. */
  public boolean tooMany() {
    return status == TOO_MANY;
  }

  /** What is asked for is refused, and a repetition would not change that. */
  public boolean refused() {
    return status >= 400 && status < 500 && !tooMany();
  }

  /** Whether the body is JSON of any kind. */
  public boolean json() {
    return mediaType().matches("application/([a-z0-9.-]+\\+)?json");
  }

  /** The type without its parameters, in lower case; empty when the answer names none. */
  public String mediaType() {
    return contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }
}
