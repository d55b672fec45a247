package io.uprava.connections.service;

import io.uprava.connections.entity.ExchangeKind;
import io.uprava.connections.entity.ExchangeState;
import io.uprava.connections.gateway.ExchangeReply;
import io.uprava.connections.gateway.ProviderTokens;
import io.uprava.connections.service.ExchangeOpening.Order;
import java.time.Instant;
import java.util.UUID;

/**
 * An answer that decides, new tokens or a refusal, and all that is needed to store it, whatever
 * happened to the database meanwhile.
 *
 * @param spends number of the generation in force when it was asked for, 0 for none
 * @param reply given or refused
 * @param receivedAt when the provider answered; lives are counted from then
 * @param actor who caused it
 * @param reason why, may be null
 */
public record NotedAnswer(
    UUID exchangeId,
    UUID connectionId,
    ExchangeKind kind,
    int spends,
    ExchangeReply reply,
    Instant receivedAt,
    String actor,
    String reason) {

  static NotedAnswer of(UUID exchangeId, Order order, ExchangeReply reply, Instant now) {
    return new NotedAnswer(
        exchangeId,
        order.connectionId(),
        order.kind(),
        order.spends(),
        reply,
        now,
        order.actor(),
        order.reason());
  }

  /** The new tokens, null when there are none. */
  ProviderTokens tokens() {
    return reply.tokens();
  }

  boolean refused() {
    return reply.outcome() == ExchangeState.REFUSED;
  }

  /** What was asked for, as far as it matters afterwards. */
  Order order() {
    return new Order(connectionId, kind, spends, null, null, null, null, actor, reason);
  }
}
