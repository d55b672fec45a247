package io.uprava.connections.service;

import io.uprava.common.error.NotFound;
import io.uprava.connections.entity.ConnectionTokens;
import io.uprava.connections.entity.GenerationState;
import io.uprava.connections.entity.ProviderConnection;
import io.uprava.connections.entity.TokenExchange;
import io.uprava.connections.entity.TokenGeneration;
import io.uprava.connections.repository.ConnectionRepository;
import io.uprava.connections.repository.TokenExchangeRepository;
import io.uprava.connections.repository.TokenGenerationRepository;
import io.uprava.connections.repository.VaultFreezeRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Connections with their values, for backups only. Each is read under its lock, so that no
 * generation is half there; values that are worth nothing any more stay out.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class VaultExport {

  /** So many generations tell a connection's recent story. */
  private static final int STORY = 20;

  @Inject ConnectionRepository connections;
  @Inject TokenGenerationRepository generations;
  @Inject TokenExchangeRepository exchanges;
  @Inject VaultService vault;
  @Inject VaultFreezeRepository freezes;

  /**
   * Connections, in the order of their ids.
   *
   * @param after the last one of the batch before, null for the first
   */
  @PermitAll
  public List<UUID> ids(UUID after, int limit) {
    return connections.findIds(after, limit);
  }

  /** The freeze of the whole vault that is in force. */
  @PermitAll
  public Optional<ExportedFreeze> freeze() {
    return freezes
        .find()
        .map(one -> new ExportedFreeze(one.id(), one.frozenAt(), one.frozenBy(), one.reason()));
  }

  /** Whether any connection was given new tokens since a moment, or anything was frozen. */
  @PermitAll
  public boolean changedSince(Instant moment) {
    return generations.anySince(moment) || freezes.changedSince(moment);
  }

  /**
   * A connection with the values that the keyset opens; see {@link ExportedConnection#incomplete}.
   *
   * @throws NotFound {@code connection-not-found}
   */
  @PermitAll
  public ExportedConnection export(UUID id) {
    ProviderConnection connection = connections.getLocked(id);
    ConnectionTokens tokens = connection.tokens();
    return new ExportedConnection(
        id,
        connection.provider(),
        connection.label().name(),
        connection.label().tags(),
        connection.accountHost(),
        connection.ownerId(),
        connection.state(),
        tokens.newestNumber(),
        connection.createdAt(),
        tokens.frozenAt(),
        tokens.frozenReason(),
        generations.findWorthKeeping(id, tokens.newestNumber() - STORY).stream()
            .map(generation -> copy(connection, generation))
            .toList(),
        exchanges.findSince(id, firstToTell(tokens)).stream().map(VaultExport::copy).toList());
  }

  /** With nothing in force, as after the end, exchanges are told as far back as generations. */
  private static int firstToTell(ConnectionTokens tokens) {
    return tokens.generation() == 0 ? tokens.newestNumber() - STORY : tokens.generation();
  }

  private ExportedGeneration copy(ProviderConnection connection, TokenGeneration generation) {
    GenerationState state = generation.state();
    boolean worthless = state == GenerationState.SPENT || state == GenerationState.REVOKED;
    return new ExportedGeneration(
        generation.id(),
        generation.number(),
        generation.source(),
        state,
        generation.exchangeId(),
        generation.actor(),
        generation.reason(),
        generation.accessUntil(),
        generation.diesAt(),
        generation.createdAt(),
        generation.endedAt(),
        worthless ? null : vault.copy(connection, generation).orElse(null));
  }

  private static ExportedExchange copy(TokenExchange exchange) {
    return new ExportedExchange(
        exchange.id(),
        exchange.kind(),
        exchange.spends(),
        exchange.state(),
        exchange.actor(),
        exchange.startedAt(),
        exchange.settledAt(),
        exchange.error());
  }
}
