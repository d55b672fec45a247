package io.uprava.connections.service;

import io.uprava.connections.entity.GenerationSource;
import io.uprava.connections.entity.GenerationState;
import java.time.Instant;
import java.util.UUID;

/**
 * A set of tokens as it stands in a backup.
 *
 * @param exchangeId the exchange that brought it, null when none did
 * @param tokens null when they are worth nothing any more
 */
public record ExportedGeneration(
    UUID id,
    int number,
    GenerationSource source,
    GenerationState state,
    UUID exchangeId,
    String actor,
    String reason,
    Instant accessUntil,
    Instant diesAt,
    Instant createdAt,
    Instant endedAt,
    TokenSet tokens) {

  boolean mayWork() {
    return tokens != null
        && (state == GenerationState.CURRENT || state == GenerationState.SUPERSEDED);
  }
}
