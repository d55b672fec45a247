package io.uprava.connections.service;

import io.uprava.common.error.NotFound;
import io.uprava.connections.entity.ExchangeState;
import io.uprava.connections.entity.GenerationState;
import io.uprava.connections.entity.ProviderConnection;
import io.uprava.connections.entity.TokenExchange;
import io.uprava.connections.repository.ConnectionRepository;
import io.uprava.connections.repository.TokenExchangeRepository;
import io.uprava.connections.repository.TokenGenerationRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** The rows around an exchange, read and settled under the lock of their connection. */
@ApplicationScoped
public class ExchangeRows {

  @Inject ConnectionRepository connections;
  @Inject TokenGenerationRepository generations;
  @Inject TokenExchangeRepository exchanges;
  @Inject Clock clock;

  /**
   * @throws NotFound {@code connection-not-found}
   */
  ProviderConnection locked(UUID connectionId) {
    return connections.getLocked(connectionId);
  }

  /** Whether the answer of an exchange is stored. */
  boolean stored(UUID exchangeId) {
    return generations.holdsAnswerOf(exchangeId);
  }

  /** Notes that the answer of an exchange is stored, whatever was thought of it before. */
  void settleStored(UUID exchangeId) {
    exchanges
        .find(exchangeId)
        .ifPresent(one -> one.settle(ExchangeState.STORED, null, clock.instant()));
  }

  /**
   * Notes that an exchange brought nothing.
   *
   * @return the exchange; empty when somebody settled it meanwhile, whose word stands
   */
  Optional<TokenExchange> settleOpen(UUID exchangeId, ExchangeState outcome, String error) {
    Optional<TokenExchange> open = exchanges.find(exchangeId).filter(TokenExchange::open);
    open.ifPresent(one -> one.settle(outcome, error, clock.instant()));
    return open;
  }

  /** Marks the generation that a provider does not take any more. */
  void revoke(ProviderConnection connection, int number) {
    generations
        .find(connection.id(), number)
        .filter(generation -> generation.state() == GenerationState.CURRENT)
        .ifPresent(generation -> generation.end(GenerationState.REVOKED, clock.instant()));
  }
}
