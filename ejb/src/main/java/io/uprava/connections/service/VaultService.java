package io.uprava.connections.service;

import io.uprava.common.error.Conflict;
import io.uprava.common.error.NotFound;
import io.uprava.connections.entity.GenerationState;
import io.uprava.connections.entity.ProviderConnection;
import io.uprava.connections.entity.TokenGeneration;
import io.uprava.connections.entity.TokenOrigin;
import io.uprava.connections.entity.TokenValidity;
import io.uprava.connections.repository.ConnectionRepository;
import io.uprava.connections.repository.TokenGenerationRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The only place where values of tokens are written and read. Part of the caller's transaction,
 * which holds the lock of the connection's row when it writes.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class VaultService {

  @Inject ConnectionRepository connections;
  @Inject TokenGenerationRepository generations;
  @Inject TokenSealing sealing;
  @Inject ConnectionAudit audit;
  @Inject Clock clock;

  /**
   * The value in force; the reading is audited.
   *
   * @throws Conflict {@code connection-not-connected}, {@code vault-locked}
   * @throws NotFound {@code connection-not-found}
   */
  @PermitAll
  public TokenSet read(UUID connectionId, VaultPurpose purpose) {
    ProviderConnection connection = connections.get(connectionId);
    TokenGeneration current = current(connection);
    TokenSet tokens = open(current);
    audit.read(connection, current.number(), purpose);
    return tokens;
  }

  /**
   * The value of any generation, for a backup; the reading is audited.
   *
   * @return empty when it was wiped, or when the keyset does not open it
   */
  @PermitAll
  public Optional<TokenSet> copy(ProviderConnection connection, TokenGeneration generation) {
    if (generation.sealed() == null) {
      return Optional.empty();
    }
    try {
      TokenSet tokens = sealing.open(generation);
      audit.read(connection, generation.number(), VaultPurpose.BACKUP);
      return Optional.of(tokens);
    } catch (IllegalStateException unreadable) {
      return Optional.empty();
    }
  }

  /**
   * Puts a value in force, if the generation it was decided on still is.
   *
   * @param expected number of the generation in force when it was decided, 0 for none
   * @param former what becomes of that generation
   * @throws Conflict {@code token-generation-moved}, {@code vault-locked}
   */
  @PermitAll
  public TokenGeneration write(
      ProviderConnection connection, int expected, GenerationState former, NewTokens tokens) {
    if (connection.generation() != expected) {
      throw new Conflict("token-generation-moved");
    }
    Instant now = clock.instant();
    generations.find(connection.id(), expected).ifPresent(before -> leave(before, former, now));
    TokenGeneration next = keep(connection, tokens, now);
    connection.grant(next, tokens.validity(), now);
    audit.granted(connection, next);
    return next;
  }

  /**
   * Makes sure, before anything is spent, that a new value could be put in force.
   *
   * @throws Conflict {@code vault-locked}
   */
  @PermitAll
  public void requireOpen(ProviderConnection connection) {
    try {
      sealing.requireUsable();
    } catch (IllegalStateException unusable) {
      throw new VaultLocked(unusable);
    }
    generations
        .find(connection.id(), connection.generation())
        .filter(found -> found.sealed() != null)
        .ifPresent(this::open);
  }

  /** Whether there is a token in force, which the provider has not refused. */
  @PermitAll
  public boolean inForce(ProviderConnection connection) {
    return generations
        .find(connection.id(), connection.generation())
        .filter(found -> found.state() == GenerationState.CURRENT)
        .isPresent();
  }

  /** Keeps a value that came too late to be in force: it may be the only one that still works. */
  @PermitAll
  public TokenGeneration keepAside(ProviderConnection connection, NewTokens tokens) {
    Instant now = clock.instant();
    TokenGeneration late = new TokenGeneration(connection, tokens.origin(), tokens.validity(), now);
    late.end(GenerationState.SUPERSEDED, now);
    late.knownBy(TokenFingerprint.of(tokens.value())).seal(sealing.seal(late, tokens.value()));
    generations.add(late);
    connection.keepAside(late, now);
    audit.keptAside(connection, late);
    return late;
  }

  /** Wipes every value of a connection; the story of its generations stays. */
  @PermitAll
  public int destroy(ProviderConnection connection) {
    var living = generations.findLiving(connection.id());
    living.forEach(generation -> generation.destroy(clock.instant()));
    return living.size();
  }

  private TokenGeneration keep(ProviderConnection connection, NewTokens tokens, Instant now) {
    TokenGeneration next = new TokenGeneration(connection, tokens.origin(), tokens.validity(), now);
    next.knownBy(TokenFingerprint.of(tokens.value())).seal(sealing.seal(next, tokens.value()));
    generations.add(next);
    return next;
  }

  private void leave(TokenGeneration before, GenerationState former, Instant now) {
    if (before.state() == GenerationState.CURRENT || former == GenerationState.SPENT) {
      open(before);
      before.end(former, now);
    }
  }

  private TokenGeneration current(ProviderConnection connection) {
    return generations
        .find(connection.id(), connection.generation())
        .filter(found -> found.sealed() != null)
        .orElseThrow(() -> new Conflict("connection-not-connected"));
  }

  private TokenSet open(TokenGeneration generation) {
    try {
      return sealing.open(generation);
    } catch (IllegalStateException unreadable) {
      throw new VaultLocked(unreadable);
    }
  }

  /**
   * A value to be kept.
   *
   * @param value the tokens
   * @param validity how long they live
   * @param origin how they came to be
   */
  public record NewTokens(TokenSet value, TokenValidity validity, TokenOrigin origin) {}
}
