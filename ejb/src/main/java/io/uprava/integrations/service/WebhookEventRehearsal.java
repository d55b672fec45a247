package io.uprava.integrations.service;

import io.uprava.integrations.entity.WebhookEventStatus;
import java.util.UUID;

/**
 * What would come of an event if it were handled now.
 *
 * @param status null when handling would fail
 * @param summary what the handler says, see {@link HandlingOutcome}; null when handling would fail
 * @param error why handling would fail, or null
 */
public record WebhookEventRehearsal(
    WebhookEventStatus status, UUID subjectId, String waitingFor, String summary, String error) {

  static WebhookEventRehearsal of(HandlingOutcome outcome) {
    return new WebhookEventRehearsal(
        outcome.status(), outcome.subjectId(), outcome.waitingFor(), outcome.summary(), null);
  }

  static WebhookEventRehearsal failing(String error) {
    return new WebhookEventRehearsal(null, null, null, null, error);
  }
}
