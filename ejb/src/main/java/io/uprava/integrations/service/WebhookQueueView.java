package io.uprava.integrations.service;

import java.time.Instant;

/**
 * The state of the inbox.
 *
 * @param due events that could be handled now
 * @param oldestDueAt since when the oldest of them could, null when none is due
 * @param pending due events, and those that wait after a failed attempt
 * @param parked events set aside for a person to look at
 * @param failed events that were given up
 */
public record WebhookQueueView(
    long due, Instant oldestDueAt, long pending, long parked, long failed) {}
