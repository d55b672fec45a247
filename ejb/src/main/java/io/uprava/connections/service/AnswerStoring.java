package io.uprava.connections.service;

import io.uprava.common.error.NotFound;
import io.uprava.connections.entity.ConnectionState;
import io.uprava.connections.entity.ExchangeKind;
import io.uprava.connections.entity.GenerationSource;
import io.uprava.connections.entity.GenerationState;
import io.uprava.connections.entity.ProviderConnection;
import io.uprava.connections.entity.TokenOrigin;
import io.uprava.connections.entity.TokenValidity;
import io.uprava.connections.gateway.ConnectionProviders;
import io.uprava.connections.service.VaultService.NewTokens;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Stores an answer of a provider. May be repeated at any time, by any node, after any crash: what
 * is stored already is not stored again, and what came too late is kept aside.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AnswerStoring {

  @Inject ExchangeRows rows;
  @Inject ConnectionProviders providers;
  @Inject VaultService vault;
  @Inject ConnectionTrouble trouble;
  @Inject AuthorisedAccount accounts;

  /**
   * @throws NotFound {@code connection-not-found}
   */
  @PermitAll
  public void store(NotedAnswer answer) {
    ProviderConnection connection = rows.locked(answer.connectionId());
    if (!rows.stored(answer.exchangeId()) && wanted(connection, answer)) {
      keep(connection, answer);
    }
    rows.settleStored(answer.exchangeId());
  }

  /**
   * Tokens of a connection that was ended meanwhile are wiped with the others, unless a consent
   * that was begun after the end brings them.
   */
  private static boolean wanted(ProviderConnection connection, NotedAnswer answer) {
    return connection.state() != ConnectionState.DISCONNECTED
        || answer.kind() == ExchangeKind.AUTHORISE && connection.generation() == answer.spends();
  }

  private void keep(ProviderConnection connection, NotedAnswer answer) {
    TokenValidity validity =
        TokenTimes.of(
            providers.get(connection.provider()).traits(), answer.tokens(), answer.receivedAt());
    NewTokens tokens =
        new NewTokens(
            new TokenSet(answer.tokens().access(), answer.tokens().refresh()),
            validity,
            new TokenOrigin(source(answer), answer.exchangeId(), answer.actor(), answer.reason()));
    boolean inTime = connection.generation() == answer.spends();
    if (inTime) {
      accounts.freezeUnasked(connection, answer);
      vault.write(connection, answer.spends(), former(answer), tokens);
      trouble.over(connection);
    } else {
      vault.keepAside(connection, tokens);
    }
  }

  private static GenerationSource source(NotedAnswer answer) {
    return answer.kind() == ExchangeKind.AUTHORISE
        ? GenerationSource.AUTHORISED
        : GenerationSource.REFRESHED;
  }

  private static GenerationState former(NotedAnswer answer) {
    boolean spent = answer.kind() == ExchangeKind.REFRESH && answer.tokens().refresh() != null;
    return spent ? GenerationState.SPENT : GenerationState.SUPERSEDED;
  }
}
