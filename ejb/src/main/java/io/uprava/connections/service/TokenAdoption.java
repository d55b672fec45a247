package io.uprava.connections.service;

import io.uprava.common.error.Conflict;
import io.uprava.common.error.NotFound;
import io.uprava.common.security.CurrentCaller;
import io.uprava.connections.entity.ConnectionLabel;
import io.uprava.connections.entity.ConnectionState;
import io.uprava.connections.entity.GenerationState;
import io.uprava.connections.entity.ProviderConnection;
import io.uprava.connections.entity.TokenOrigin;
import io.uprava.connections.entity.TokenValidity;
import io.uprava.connections.gateway.ProviderTokens;
import io.uprava.connections.gateway.ProviderTraits;
import io.uprava.connections.repository.ConnectionRepository;
import io.uprava.connections.service.VaultService.NewTokens;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Puts tokens of elsewhere in force; never over tokens that work. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class TokenAdoption {

  static final String WORKS_ALREADY = "connection-works-already";

  static final String MAY_WORK = "connection-token-unrefused";

  private static final Set<ConnectionState> WORKING =
      Set.of(ConnectionState.OK, ConnectionState.FAILING);

  @Inject ConnectionRepository connections;
  @Inject ExchangeGate gate;
  @Inject VaultService vault;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /** Whether the account never had tokens here. */
  @PermitAll
  public boolean unknown(String provider, String host) {
    return connections
        .findByAccount(provider, host)
        .map(connection -> connection.tokens().newestNumber() == 0)
        .orElse(true);
  }

  /** Whether the account has tokens here that work, which nothing replaces. */
  @PermitAll
  public boolean works(String provider, String host) {
    return connections
        .findByAccount(provider, host)
        .map(connection -> WORKING.contains(connection.state()))
        .orElse(false);
  }

  /**
   * Whether the account has tokens here that the service never refused: only our secret or address
   * may be wrong, so that nothing untried replaces them.
   */
  @PermitAll
  public boolean mayWork(String provider, String host) {
    return connections.findByAccount(provider, host).map(vault::inForce).orElse(false);
  }

  /** How long tokens live that are as old as this moment. */
  @PermitAll
  public TokenValidity times(ProviderTraits traits, ProviderTokens tokens) {
    return TokenTimes.of(traits, tokens, clock.instant());
  }

  /**
   * @throws Conflict {@code connection-works-already} when the account's connection has tokens that
   *     work, {@code connection-busy}, {@code vault-locked}
   */
  @PermitAll
  public UUID keep(AdoptedTokens adopted) {
    return keepIn(locked(adopted), adopted);
  }

  /**
   * As {@link #keep}, of tokens of which nothing is known to work.
   *
   * @throws Conflict also {@code connection-token-unrefused}
   */
  @PermitAll
  public UUID keepUntried(AdoptedTokens adopted) {
    return keepUntriedIn(locked(adopted), adopted);
  }

  /**
   * As {@link #keepUntried}, in a connection that is there.
   *
   * @throws NotFound {@code connection-not-found}
   */
  @PermitAll
  public UUID keepUntriedIn(UUID connectionId, AdoptedTokens adopted) {
    return keepUntriedIn(connections.getLocked(connectionId), adopted);
  }

  /**
   * As {@link #keep}, in a connection that is there.
   *
   * @throws NotFound {@code connection-not-found}
   */
  @PermitAll
  public UUID keepIn(UUID connectionId, AdoptedTokens adopted) {
    return keepIn(connections.getLocked(connectionId), adopted);
  }

  private UUID keepUntriedIn(ProviderConnection connection, AdoptedTokens adopted) {
    requireReplaceable(connection);
    if (vault.inForce(connection)) {
      throw new Conflict(MAY_WORK);
    }
    return keepIn(connection, adopted);
  }

  private UUID keepIn(ProviderConnection connection, AdoptedTokens adopted) {
    requireReplaceable(connection);
    if (gate.obstacle(connection).isPresent()) {
      throw new Conflict("connection-busy");
    }
    vault.requireOpen(connection);
    vault.write(
        connection,
        connection.generation(),
        GenerationState.SUPERSEDED,
        new NewTokens(
            new TokenSet(adopted.tokens().access(), adopted.tokens().refresh()),
            adopted.validity(),
            new TokenOrigin(adopted.source(), null, ActorName.of(caller), adopted.reason())));
    gate.relieve(connection);
    return connection.id();
  }

  private static void requireReplaceable(ProviderConnection connection) {
    if (WORKING.contains(connection.state())) {
      throw new Conflict(WORKS_ALREADY);
    }
  }

  private ProviderConnection locked(AdoptedTokens adopted) {
    return connections
        .findByAccount(adopted.provider(), adopted.host())
        .map(ProviderConnection::id)
        .map(connections::getLocked)
        .orElseGet(() -> create(adopted));
  }

  private ProviderConnection create(AdoptedTokens adopted) {
    ProviderConnection connection =
        new ProviderConnection(
            adopted.provider(),
            new ConnectionLabel(adopted.host(), List.of()),
            caller.userId(),
            clock.instant());
    connection.bind(adopted.host());
    connections.add(connection);
    return connection;
  }
}
