package io.uprava.connections.service;

import io.uprava.connections.entity.ConnectionHealth;
import io.uprava.connections.entity.ConnectionState;
import io.uprava.connections.entity.ConnectionTokens;
import io.uprava.connections.entity.ProviderConnection;
import io.uprava.connections.gateway.ConnectionProvider;
import io.uprava.connections.repository.ConnectionListRepository;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A connection without its tokens.
 *
 * @param generation number of the generation in force, 0 for none
 * @param accessExpiresAt when the access token ends; it is renewed before
 * @param diesAt when nothing can be renewed any more, unless it is renewed before
 * @param diesInDays whole days until then
 * @param nextRefreshAt when it is renewed even if nobody uses it
 * @param failureDays days with failures since the last success
 * @param source {@code container} when a setting of the server wins, {@code vault} when a stored
 *     value is in force, null when there is none
 * @param frozenAt since when nothing of it is handed out, null when it is not frozen
 * @param releaseAgreedBy who wants it released already; a second administrator releases it
 * @param fromMarket whether it is frozen because the provider's market brought it, so that one
 *     administrator accepts it
 * @param remedy the one act that helps most
 * @param version for {@code If-Match}
 */
public record ConnectionView(
    UUID id,
    String provider,
    String name,
    List<String> tags,
    String accountHost,
    ConnectionState state,
    int generation,
    Instant accessExpiresAt,
    Instant diesAt,
    Long diesInDays,
    Instant nextRefreshAt,
    Instant lastUsedAt,
    Instant lastSuccessAt,
    Instant lastFailureAt,
    String lastError,
    int failureDays,
    String source,
    String frozenReason,
    Instant frozenAt,
    UUID releaseAgreedBy,
    boolean fromMarket,
    ConnectionRemedy remedy,
    UUID ownerId,
    Instant createdAt,
    Instant updatedAt,
    long version) {

  private static final String CONTAINER = "container";

  static ConnectionView of(
      ProviderConnection connection,
      ConnectionProvider provider,
      boolean ofContainer,
      Instant now) {
    ConnectionTokens tokens = connection.tokens();
    ConnectionHealth health = connection.health();
    ConnectionState state = connection.state(now, ConnectionListRepository.WARNING);
    return new ConnectionView(
        connection.id(),
        connection.provider(),
        connection.label().name(),
        connection.label().tags(),
        connection.accountHost(),
        state,
        tokens.generation(),
        tokens.accessUntil(),
        tokens.diesAt(),
        tokens.diesAt() == null ? null : Duration.between(now, tokens.diesAt()).toDays(),
        tokens.nextRefreshAt(),
        connection.usedAt(),
        health.lastSuccessAt(),
        health.lastFailureAt(),
        health.lastError(),
        health.failureDays(),
        source(tokens, ofContainer),
        tokens.frozenReason(),
        tokens.frozenAt(),
        tokens.releaseAgreedBy(),
        tokens.frozenByMarket(),
        ConnectionRemedy.of(state, provider, ofContainer, health.refusedUs()),
        connection.ownerId(),
        connection.createdAt(),
        connection.updatedAt(),
        connection.version());
  }

  /** Whether a setting of the server is in effect, which wins over what is stored. */
  public boolean ofContainer() {
    return CONTAINER.equals(source);
  }

  private static String source(ConnectionTokens tokens, boolean ofContainer) {
    if (ofContainer) {
      return CONTAINER;
    }
    return tokens.generation() == 0 ? null : "vault";
  }
}
