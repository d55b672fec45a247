package io.uprava.connections.gateway;

import io.uprava.common.json.JsonText;
import io.uprava.common.network.NoAnswer;
import io.uprava.connections.entity.OperationTrace;
import java.time.Duration;
import java.util.Map;

/**
 * What a call to a provider brought.
 *
 * @param status HTTP status, 0 when no whole answer came
 * @param body as text, empty when none came
 * @param contentType null when the answer names none
 * @param sent whether the request may have reached the provider
 * @param failure why no answer came, a code of {@link NoAnswer}, null when one did
 * @param retryAfter null when the provider asks for no pause
 * @param millis how long it took
 */
record ProviderAnswer(
    int status,
    String body,
    String contentType,
    boolean sent,
    String failure,
    Duration retryAfter,
    long millis) {

  boolean ok() {
    return status >= 200 && status < 300;
  }

  /** Refusals that a repetition would not change. */
  boolean refusal() {
    return status >= 400 && status < 500 && status != 429;
  }

  /** The body as a JSON object; empty when it is none. */
  Map<String, Object> json() {
    try {
      return JsonText.read(body);
    } catch (RuntimeException noJson) {
      return Map.of();
    }
  }

  OperationTrace trace(String request, String response) {
    return new OperationTrace(request, status == 0 ? null : status, response, millis);
  }
}
