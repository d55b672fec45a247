package io.uprava.integrations.service;

import java.util.List;

/**
 * Changes to a subscription; null leaves a value as it is.
 *
 * @param eventTypes empty for all
 * @param description empty for none
 */
public record WebhookSubscriptionPatch(String url, List<String> eventTypes, String description) {}
