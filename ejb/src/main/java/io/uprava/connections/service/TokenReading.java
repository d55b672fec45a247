package io.uprava.connections.service;

import io.uprava.common.error.Conflict;
import io.uprava.common.secret.Secret;
import io.uprava.connections.entity.ConnectionState;
import io.uprava.connections.entity.ProviderConnection;
import io.uprava.connections.repository.ConnectionRepository;
import io.uprava.connections.repository.VaultFreezeRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads the token in force, where it may be handed out; each reading is audited. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class TokenReading {

  private static final Duration WHILE = Duration.ofMinutes(1);

  @Inject ConnectionRepository connections;
  @Inject ContainerSecrets container;
  @Inject VaultFreezeRepository freezes;
  @Inject VaultService vault;
  @Inject Clock clock;

  /**
   * The token; empty when it is to be renewed before.
   *
   * @throws Conflict {@code vault-frozen}, {@code connection-frozen}, {@code
   *     connection-reconnect-needed}
   */
  @PermitAll
  public Optional<LiveToken> fresh(UUID connectionId, VaultPurpose purpose) {
    ProviderConnection connection = unfrozen(connectionId);
    Optional<Secret> given = container.find(connection);
    // what was refused may have been mended in the container since; only the provider knows
    if (given.isEmpty() || purpose != VaultPurpose.TEST) {
      requireTaken(connection);
    }
    if (given.isPresent()) {
      container.noteReading(connection, purpose);
      return given.map(secret -> token(connection, secret, 0));
    }
    return connection.tokens().fresh(clock.instant())
        ? Optional.of(read(connection, purpose))
        : Optional.empty();
  }

  /** Whether the token is good for a while, so that nobody needs to wait long for another. */
  @PermitAll
  public boolean livesOn(UUID connectionId) {
    return connections.get(connectionId).tokens().alive(clock.instant().plus(WHILE));
  }

  /**
   * The token if it is good at all.
   *
   * @throws Conflict {@code connection-failing} when it is not
   */
  @PermitAll
  public LiveToken alive(UUID connectionId, VaultPurpose purpose) {
    ProviderConnection connection = unfrozen(connectionId);
    requireTaken(connection);
    if (!connection.tokens().alive(clock.instant())) {
      String error = connection.health().lastError();
      throw new Conflict("connection-failing", Map.of("error", error == null ? "" : error));
    }
    return read(connection, purpose);
  }

  private ProviderConnection unfrozen(UUID connectionId) {
    ProviderConnection connection = connections.get(connectionId);
    if (freezes.find().isPresent()) {
      throw new Conflict("vault-frozen");
    }
    if (connection.tokens().frozen()) {
      throw new Conflict("connection-frozen");
    }
    return connection;
  }

  private static void requireTaken(ProviderConnection connection) {
    if (connection.state() == ConnectionState.RECONNECT_NEEDED) {
      throw new Conflict("connection-reconnect-needed");
    }
  }

  private LiveToken read(ProviderConnection connection, VaultPurpose purpose) {
    Secret access = vault.read(connection.id(), purpose).access();
    connections.noteUse(connection.id(), clock.instant());
    return token(connection, access, connection.generation());
  }

  private static LiveToken token(ProviderConnection connection, Secret token, int generation) {
    return new LiveToken(
        connection.id(),
        connection.provider(),
        connection.accountHost(),
        token,
        generation == 0 ? null : connection.tokens().accessUntil(),
        generation);
  }
}
