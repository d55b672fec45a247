package io.uprava.integrations.service;

import java.time.Duration;

/**
 * A new secret for a subscription.
 *
 * @param overlapHours how long the present one signs beside it, 0 to {@value #MOST_HOURS}; null for
 *     a day
 * @param confirmationToken of purpose {@code rotate-webhook-secret}
 */
public record RotateWebhookSecretCommand(
    Integer overlapHours, String reason, String confirmationToken) {

  /** A week. */
  static final int MOST_HOURS = 168;

  private static final int USUAL_HOURS = 24;

  Duration overlap() {
    return Duration.ofHours(overlapHours == null ? USUAL_HOURS : overlapHours);
  }

  @Override
  public String toString() {
    return "RotateWebhookSecretCommand[" + overlapHours + "]";
  }
}
