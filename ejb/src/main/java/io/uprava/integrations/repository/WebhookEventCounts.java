package io.uprava.integrations.repository;

/**
 * Events that are not at a good end.
 *
 * @param pending wait to be handled, now or after a failed attempt
 * @param parked were set aside for a person to look at
 * @param failed were given up
 */
public record WebhookEventCounts(long pending, long parked, long failed) {}
