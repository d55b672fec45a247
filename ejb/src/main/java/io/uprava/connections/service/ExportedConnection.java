package io.uprava.connections.service;

import io.uprava.connections.entity.ConnectionState;
import io.uprava.connections.entity.GenerationState;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * A connection with everything that is needed to have it again elsewhere.
 *
 * @param accountHost null where the provider has one host for all
 * @param newestNumber number of the generation that was kept last
 * @param frozenReason null unless it is frozen
 * @param generations the oldest first
 * @param exchanges of the generation in force and of those after it, the oldest first
 */
public record ExportedConnection(
    UUID id,
    String provider,
    String name,
    List<String> tags,
    String accountHost,
    UUID ownerId,
    ConnectionState state,
    int newestNumber,
    Instant createdAt,
    Instant frozenAt,
    String frozenReason,
    List<ExportedGeneration> generations,
    List<ExportedExchange> exchanges) {

  /** Generations that may still work, the newest first. */
  public List<ExportedGeneration> candidates() {
    return generations.stream()
        .filter(ExportedGeneration::mayWork)
        .sorted(Comparator.comparing(ExportedGeneration::number).reversed())
        .toList();
  }

  /** Whether the value in force is not in it, for no key opened it. */
  public boolean incomplete() {
    return generations.stream()
        .anyMatch(one -> one.state() == GenerationState.CURRENT && one.tokens() == null);
  }

  /** How many values it brings. */
  public int values() {
    return (int) generations.stream().filter(one -> one.tokens() != null).count();
  }
}
