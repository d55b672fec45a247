package io.uprava.connections.service;

import io.uprava.common.security.CurrentCaller;
import io.uprava.connections.entity.ExchangeKind;
import io.uprava.connections.entity.ProviderConnection;
import io.uprava.connections.entity.TokenExchange;
import io.uprava.connections.gateway.ProviderTokens;
import io.uprava.connections.service.ExchangeOpening.Order;
import io.uprava.connections.service.ExchangeOpening.Step;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Announces a renewal in the name of whoever acts, with what the provider is to be asked for. */
@ApplicationScoped
class RefreshAnnouncement {

  @Inject ExchangeGate gate;
  @Inject VaultService vault;
  @Inject CurrentCaller caller;

  ExchangeOpening make(ProviderConnection connection, RefreshMode mode, String reason) {
    TokenSet value = vault.read(connection.id(), VaultPurpose.REFRESH);
    TokenExchange exchange =
        gate.announce(connection, ExchangeKind.REFRESH, ActorName.of(caller), why(mode, reason));
    Order order =
        new Order(
            connection.id(),
            ExchangeKind.REFRESH,
            exchange.spends(),
            connection.provider(),
            connection.accountHost(),
            new ProviderTokens(value.access(), value.refresh(), null),
            exchange.deadlineAt(),
            exchange.actor(),
            exchange.reason());
    return new ExchangeOpening(Step.GO, exchange.id(), order);
  }

  private static String why(RefreshMode mode, String reason) {
    return reason == null ? mode.name() : reason;
  }
}
