package io.uprava.integrations.service;

import io.uprava.integrations.repository.WebhookEventRow;

/**
 * An inbound event with what it says.
 *
 * @param body as text, with personal data and secrets masked; null once it is wiped
 */
public record WebhookEventDetails(WebhookEventRow event, String body) {}
