package io.uprava.connections.service;

import io.uprava.connections.entity.ExchangeKind;
import io.uprava.connections.entity.ExchangeState;
import io.uprava.connections.entity.ProviderConnection;
import io.uprava.connections.entity.TokenExchange;
import io.uprava.connections.gateway.ExchangeReply;
import io.uprava.connections.service.ExchangeOpening.Order;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;

/** Settles exchanges that brought nothing, and writes the log of all of them. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ExchangeSettling {

  @Inject ExchangeRows rows;
  @Inject ConnectionTrouble trouble;
  @Inject OperationLog log;

  /** The exchange brought nothing, for the reason that the reply tells. */
  @PermitAll
  public void failed(UUID exchangeId, Order order, ExchangeReply reply) {
    ProviderConnection connection = rows.locked(order.connectionId());
    rows.settleOpen(exchangeId, reply.outcome(), reply.error())
        // what is said of tokens that are not in force any more says nothing of the connection
        .filter(exchange -> connection.generation() == order.spends())
        .ifPresent(
            exchange -> {
              if (reply.dead() && order.kind() == ExchangeKind.REFRESH) {
                rows.revoke(connection, order.spends());
              }
              tell(connection, exchange, reply);
            });
    log.exchanged(connection, order.kind(), reply.outcome(), reply.trace());
  }

  private void tell(ProviderConnection connection, TokenExchange exchange, ExchangeReply reply) {
    if (exchange.state() == ExchangeState.REFUSED) {
      trouble.refused(connection, exchange, reply.dead());
    } else {
      trouble.failed(connection, exchange, reply.retryAfter());
    }
  }

  /** The exchange brought tokens, which are stored. */
  @PermitAll
  public void succeeded(Order order, ExchangeReply reply) {
    log.exchanged(rows.locked(order.connectionId()), order.kind(), reply.outcome(), reply.trace());
  }
}
