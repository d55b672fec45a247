package io.uprava.connections.service;

import io.uprava.connections.entity.ExchangeKind;
import io.uprava.connections.entity.ExchangeState;
import io.uprava.connections.entity.OperationKind;
import io.uprava.connections.entity.OperationOutcome;
import io.uprava.connections.entity.ProviderConnection;
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
              trouble.failed(connection, exchange, reply.retryAfter());
            });
    write(connection, order, reply);
  }

  /** The exchange brought tokens, which are stored. */
  @PermitAll
  public void succeeded(Order order, ExchangeReply reply) {
    write(rows.locked(order.connectionId()), order, reply);
  }

  private void write(ProviderConnection connection, Order order, ExchangeReply reply) {
    log.add(
        connection,
        order.kind() == ExchangeKind.REFRESH ? OperationKind.REFRESH : OperationKind.AUTHORISE,
        outcome(reply.outcome()),
        reply.trace());
  }

  private static OperationOutcome outcome(ExchangeState state) {
    return switch (state) {
      case STORED -> OperationOutcome.OK;
      case REFUSED -> OperationOutcome.REFUSED;
      case UNSENT -> OperationOutcome.FAILED;
      default -> OperationOutcome.UNANSWERED;
    };
  }
}
