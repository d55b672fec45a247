package io.uprava.integrations.service;

import io.uprava.common.error.NotFound;
import io.uprava.common.error.RuleViolation;
import io.uprava.common.security.Roles;
import io.uprava.integrations.entity.WebhookSubscription;
import io.uprava.integrations.repository.WebhookSubscriptionRepository;
import io.uprava.users.service.ConfirmationPurpose;
import io.uprava.users.service.ConfirmationService;
import io.uprava.users.service.Reason;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** New secrets for subscriptions. Only people rotate them, with a code from their mail. */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class WebhookSubscriptionRotation {

  @Inject WebhookSubscriptionRepository subscriptions;
  @Inject WebhookSubscriptionSecrets secrets;
  @Inject WebhookSubscriptionAudit audit;
  @Inject ConfirmationService confirmations;
  @Inject Clock clock;

  /**
   * Puts a new secret in force, which is shown in this answer only. Wants a person's confirmation.
   *
   * @throws RuleViolation {@code webhook-overlap-out-of-range}
   * @throws io.uprava.common.error.Forbidden {@code confirmation-required}
   */
  public WebhookSubscriptionSecret rotate(UUID id, RotateWebhookSecretCommand command) {
    String why = Reason.require(command.reason());
    if (command.overlap().isNegative()
        || command.overlap().toHours() > RotateWebhookSecretCommand.MOST_HOURS) {
      throw new RuleViolation(
          "webhook-overlap-out-of-range", Map.of("max", RotateWebhookSecretCommand.MOST_HOURS));
    }
    confirmations.require(ConfirmationPurpose.ROTATE_WEBHOOK_SECRET, command.confirmationToken());
    WebhookSubscription subscription =
        subscriptions
            .findLocked(id)
            .orElseThrow(() -> new NotFound("webhook-subscription-not-found"));
    String secret = secrets.rotate(subscription, command.overlap(), clock.instant());
    audit.secretRotated(subscription, command.overlap(), why);
    subscriptions.flush();
    return new WebhookSubscriptionSecret(WebhookSubscriptionView.of(subscription), secret);
  }
}
