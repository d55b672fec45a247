package io.uprava.connections.service;

import io.uprava.common.secret.Secret;
import java.time.Instant;
import java.util.UUID;

/**
 * A token that can be used now.
 *
 * @param accountHost where; null where the provider has one host for all
 * @param expiresAt null when it does not end
 * @param generation 0 for a secret of the container
 */
public record LiveToken(
    UUID connectionId,
    String provider,
    String accountHost,
    Secret token,
    Instant expiresAt,
    int generation) {}
