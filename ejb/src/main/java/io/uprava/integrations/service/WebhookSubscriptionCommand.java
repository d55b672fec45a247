package io.uprava.integrations.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A new subscription.
 *
 * @param eventTypes null or empty for all
 * @param description for people, may be null
 */
public record WebhookSubscriptionCommand(
    @NotBlank @Size(max = 2000) String url,
    List<@NotBlank String> eventTypes,
    @Size(max = 200) String description) {}
