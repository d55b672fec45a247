package io.uprava.integrations.service;

import java.util.List;

/**
 * A delivery with what is sent and what became of each attempt.
 *
 * @param body the event, as it is signed and sent
 * @param attempts the first first
 */
public record WebhookDeliveryCourse(
    WebhookDeliveryView delivery, String body, List<WebhookDeliveryAttemptView> attempts) {

  public WebhookDeliveryCourse {
    attempts = List.copyOf(attempts);
  }
}
