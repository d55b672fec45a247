package io.uprava.connections.repository;

import io.uprava.connections.entity.ExchangeState;
import io.uprava.connections.entity.TokenExchange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Exchanges with providers, announced before they are made. */
@ApplicationScoped
public class TokenExchangeRepository {

  private static final String PURGE =
      """
      DELETE FROM token_exchange e USING provider_connection c
      WHERE c.id = e.connection_id AND e.state <> 'OPEN' AND e.settled_at < CAST(? AS timestamptz)
        AND (c.generation = 0 OR e.spends < c.generation)""";

  @PersistenceContext EntityManager entities;

  /** Stores it at once; a second open one of a connection is refused by the database. */
  public void add(TokenExchange exchange) {
    entities.flush();
    entities.persist(exchange);
    entities.flush();
  }

  public Optional<TokenExchange> find(UUID id) {
    return Optional.ofNullable(entities.find(TokenExchange.class, id));
  }

  /** The one that is under way for a connection, or was when its node died. */
  public Optional<TokenExchange> findOpen(UUID connectionId) {
    return entities
        .createQuery(
            "SELECT e FROM TokenExchange e WHERE e.connectionId = :of AND e.state = :open",
            TokenExchange.class)
        .setParameter("of", connectionId)
        .setParameter("open", ExchangeState.OPEN)
        .getResultStream()
        .findFirst();
  }

  /** Exchanges of a generation and of those after it, the oldest first. */
  public List<TokenExchange> findSince(UUID connectionId, int generation) {
    return entities
        .createQuery(
            "SELECT e FROM TokenExchange e WHERE e.connectionId = :of AND e.spends >= :generation"
                + " ORDER BY e.startedAt, e.id",
            TokenExchange.class)
        .setParameter("of", connectionId)
        .setParameter("generation", generation)
        .getResultList();
  }

  /** Removes settled ones of generations that are not in force any more. */
  public int deleteSettledBefore(Instant moment) {
    return entities.createNativeQuery(PURGE).setParameter(1, moment.toString()).executeUpdate();
  }

  /** Open ones whose answer is not awaited any more, the oldest first. */
  public List<TokenExchange> findOverdue(Instant now) {
    return entities
        .createQuery(
            "SELECT e FROM TokenExchange e WHERE e.state = :open AND e.deadlineAt <= :now"
                + " ORDER BY e.startedAt",
            TokenExchange.class)
        .setParameter("open", ExchangeState.OPEN)
        .setParameter("now", now)
        .getResultList();
  }
}
