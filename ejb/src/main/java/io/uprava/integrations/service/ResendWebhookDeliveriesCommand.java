package io.uprava.integrations.service;

import io.uprava.integrations.entity.WebhookDeliveryStatus;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;

/**
 * Which deliveries of a subscription are to be sent again.
 *
 * @param from first moment of the events
 * @param to moment after the last
 * @param status DELIVERED or FAILED; null for both
 */
public record ResendWebhookDeliveriesCommand(
    @NotNull UUID subscriptionId,
    @NotNull Instant from,
    @NotNull Instant to,
    WebhookDeliveryStatus status,
    String reason) {}
