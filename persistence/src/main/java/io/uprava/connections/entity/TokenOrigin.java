package io.uprava.connections.entity;

import java.util.UUID;

/**
 * How a generation came to be.
 *
 * @param exchangeId the exchange that brought it, null when none did
 * @param actor who caused it, for people to read
 * @param reason why, may be null
 */
public record TokenOrigin(GenerationSource source, UUID exchangeId, String actor, String reason) {}
