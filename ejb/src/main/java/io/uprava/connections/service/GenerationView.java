package io.uprava.connections.service;

import io.uprava.connections.entity.GenerationSource;
import io.uprava.connections.entity.GenerationState;
import io.uprava.connections.entity.TokenGeneration;
import java.time.Instant;
import java.util.UUID;

/**
 * One set of tokens of a connection, without its value.
 *
 * @param actor who caused it
 * @param endedAt since when it is not in force; null for the one that is
 * @param fingerprint first eight digits of the SHA-256 of its refresh token, or of its only token
 */
public record GenerationView(
    UUID id,
    int number,
    GenerationSource source,
    GenerationState state,
    String actor,
    String reason,
    Instant accessExpiresAt,
    Instant diesAt,
    Instant createdAt,
    Instant endedAt,
    String fingerprint) {

  static GenerationView of(TokenGeneration generation) {
    return new GenerationView(
        generation.id(),
        generation.number(),
        generation.source(),
        generation.state(),
        generation.actor(),
        generation.reason(),
        generation.accessUntil(),
        generation.diesAt(),
        generation.createdAt(),
        generation.endedAt(),
        generation.fingerprint());
  }
}
