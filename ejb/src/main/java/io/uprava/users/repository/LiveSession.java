package io.uprava.users.repository;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A session in force together with what a request needs to know of its user, read in one query.
 *
 * @param tokenEpoch access tokens with a smaller number are dead
 */
public record LiveSession(
    UUID sessionId,
    UUID userId,
    String email,
    String language,
    String timeZone,
    long tokenEpoch,
    Instant lastSeenAt,
    Set<String> roles) {}
