package io.uprava.connections.repository;

import java.time.Instant;
import java.util.UUID;

/**
 * A secret in force of a connection, by its fingerprint; never the secret.
 *
 * @param since when it was entered
 */
public record EnteredSecret(
    String provider, UUID connectionId, String connectionName, String fingerprint, Instant since) {}
