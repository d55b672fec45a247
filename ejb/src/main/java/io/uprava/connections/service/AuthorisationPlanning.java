package io.uprava.connections.service;

import io.uprava.common.error.Conflict;
import io.uprava.common.error.RuleViolation;
import io.uprava.connections.entity.ExchangeKind;
import io.uprava.connections.entity.PendingAuthorisation;
import io.uprava.connections.entity.ProviderConnection;
import io.uprava.connections.entity.TokenExchange;
import io.uprava.connections.gateway.ConnectionProviders;
import io.uprava.connections.service.ExchangeOpening.Order;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** Uses a returned consent up and announces the exchange of its code; committed on return. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AuthorisationPlanning {

  @Inject AuthorisationConsent consents;
  @Inject AuthorisedAccount accounts;
  @Inject ConnectionProviders providers;
  @Inject ExchangeGate gate;
  @Inject Clock clock;

  /**
   * @throws RuleViolation {@code authorisation-state-invalid}, {@code authorisation-not-yours},
   *     which use nothing up
   * @throws Conflict {@code vault-locked}
   */
  @PermitAll
  public AuthorisationOpening open(AuthorisationReturn back) {
    boolean widget = back.fromWidget() && back.state() == null;
    PendingAuthorisation begun = widget ? null : consents.require(back);
    RuleViolation refusal = refusal(back);
    if (refusal != null) {
      return used(begun, AuthorisationOpening.refused(refusal));
    }
    ProviderConnection connection;
    try {
      connection = accounts.of(back, begun);
    } catch (AuthorisedAccount.Other other) {
      return used(begun, AuthorisationOpening.refused(other.refusal()));
    }
    if (gate.obstacle(connection).isPresent()) {
      return AuthorisationOpening.busy();
    }
    TokenExchange exchange =
        gate.announce(
            connection,
            ExchangeKind.AUTHORISE,
            begun == null ? back.provider() : begun.initiator(),
            null);
    return used(begun, new AuthorisationOpening(null, exchange.id(), order(connection, exchange)));
  }

  /** Takes back what an installation from the market left that brought no tokens. */
  @PermitAll
  public void forget(UUID connectionId) {
    accounts.forget(connectionId);
  }

  private RuleViolation refusal(AuthorisationReturn back) {
    if (back.error() != null) {
      return new RuleViolation("authorisation-refused");
    }
    if (back.code() == null || back.referer() == null) {
      return new RuleViolation("authorisation-incomplete");
    }
    boolean trusted = providers.oauth(back.provider()).trusts(back.referer());
    return trusted ? null : new RuleViolation("authorisation-host-not-trusted");
  }

  private AuthorisationOpening used(PendingAuthorisation begun, AuthorisationOpening opening) {
    if (begun != null) {
      begun.use(clock.instant());
    }
    return opening;
  }

  private static Order order(ProviderConnection connection, TokenExchange exchange) {
    return new Order(
        connection.id(),
        ExchangeKind.AUTHORISE,
        exchange.spends(),
        connection.provider(),
        connection.accountHost(),
        null,
        exchange.deadlineAt(),
        exchange.actor(),
        exchange.reason());
  }
}
