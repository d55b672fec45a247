package io.uprava.integrations.service;

import io.uprava.integrations.entity.WebhookDeliveryAttempt;
import io.uprava.integrations.entity.WebhookDeliveryOutcome;
import java.time.Instant;

/**
 * One call of an endpoint.
 *
 * @param number from 1
 * @param statusCode null when there was no answer
 * @param responseBody its beginning, 4 KB at most; null when there was no answer
 */
public record WebhookDeliveryAttemptView(
    int number,
    String node,
    Instant startedAt,
    Instant endedAt,
    WebhookDeliveryOutcome outcome,
    Integer statusCode,
    String responseBody,
    String error) {

  static WebhookDeliveryAttemptView of(WebhookDeliveryAttempt attempt) {
    return new WebhookDeliveryAttemptView(
        attempt.number(),
        attempt.node(),
        attempt.startedAt(),
        attempt.endedAt(),
        attempt.outcome(),
        attempt.statusCode(),
        attempt.responseBody(),
        attempt.error());
  }
}
