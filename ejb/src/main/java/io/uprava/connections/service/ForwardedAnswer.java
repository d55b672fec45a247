package io.uprava.connections.service;

import io.uprava.common.error.RemoteFailure;
import io.uprava.connections.gateway.ApiAnswer;
import java.util.Map;

/**
 * What a provider answered to a forwarded call.
 *
 * @param status its own
 * @param contentType a kind of JSON; null when there is no body
 * @param body null when there is none
 */
public record ForwardedAnswer(int status, String contentType, String body) {

  /**
   * Only JSON goes through; refusals keep their status whatever their body is.
   *
   * @throws RemoteFailure {@code provider-answer-unreadable}
   */
  static ForwardedAnswer of(ApiAnswer answer) {
    if (answer.json() && !answer.body().isEmpty()) {
      return new ForwardedAnswer(answer.status(), answer.mediaType(), answer.body());
    }
    if (answer.ok() && !answer.body().isEmpty()) {
      throw new RemoteFailure("provider-answer-unreadable", Map.of());
    }
    return new ForwardedAnswer(answer.status(), null, null);
  }
}
