package io.uprava.payments.entity;

import java.time.Instant;

/**
 * What exactly the provider is asked for; the same each time it is asked, as its idempotency wants.
 *
 * @param providerId the object it is about, null when one is to be made
 * @param amount in minor units, null for all of it
 * @param expiresAt end of a Checkout Session, null otherwise
 */
public record AttemptOrder(AttemptKind kind, String providerId, Long amount, Instant expiresAt) {}
