package io.uprava.connections.service;

import io.uprava.connections.entity.ConnectionState;
import io.uprava.connections.entity.ExchangeKind;
import io.uprava.connections.entity.ExchangeState;
import io.uprava.connections.entity.OperationOutcome;
import io.uprava.connections.entity.ProviderConnection;
import io.uprava.connections.entity.TokenExchange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * What follows from exchanges that brought nothing: the state of the connection, and mails. People
 * are told once that it keeps failing, once that it is refused for good, whether or not they knew
 * that it failed, and once that the trouble is over.
 */
@ApplicationScoped
public class ConnectionTrouble {

  private static final int MANY_DAYS = 2;

  @Inject ConnectionMails mails;
  @Inject ConnectionAudit audit;
  @Inject ConnectionViews views;
  @Inject Clock clock;

  /**
   * An exchange brought no answer that tells anything; part of the transaction that settles it.
   * That a token cannot be renewed which is too young for it is no failure.
   *
   * @param pause how long the provider wants to be left alone, null when it does not say
   */
  void failed(ProviderConnection connection, TokenExchange exchange, Duration pause) {
    Instant now = clock.instant();
    boolean early = exchange.state() == ExchangeState.UNSENT && views.young(connection, now);
    Runnable failure = () -> connection.fail(exchange.error(), pause, now);
    settled(connection, exchange, early ? () -> {} : failure, now);
  }

  /**
   * The provider refused an exchange; part of the transaction that settles it.
   *
   * @param dead whether it refused the token, rather than us
   */
  void refused(ProviderConnection connection, TokenExchange exchange, boolean dead) {
    Instant now = clock.instant();
    Runnable refusal =
        dead
            ? () -> connection.refuse(exchange.error(), now)
            : () -> connection.refuseUs(exchange.error(), now);
    settled(connection, exchange, refusal, now);
  }

  /** What a consent was answered says nothing of the tokens that are there. */
  private void settled(
      ProviderConnection connection, TokenExchange exchange, Runnable outcome, Instant now) {
    if (exchange.kind() == ExchangeKind.REFRESH) {
      ConnectionState before = connection.state();
      outcome.run();
      alarm(connection, before, now);
    }
    audit.exchangeFailed(connection, exchange);
  }

  /** Tokens are in force again; part of the transaction that puts them there. */
  void over(ProviderConnection connection) {
    if (connection.health().worrying()) {
      connection.health().relieved();
      mails.enqueue(connection, "connection-recovered", Map.of());
    }
  }

  /**
   * The provider was asked whether the tokens in force work; under the lock of the connection.
   *
   * @param error null when they do
   */
  void asked(ProviderConnection connection, OperationOutcome outcome, String error) {
    Instant now = clock.instant();
    ConnectionState before = connection.state();
    switch (outcome) {
      case OK -> {
        connection.prove(now);
        over(connection);
      }
      case REFUSED -> connection.refuse(error, now);
      default -> connection.fail(error, null, now);
    }
    if (outcome != OperationOutcome.OK) {
      alarm(connection, before, now);
    }
    if (connection.state() != before) {
      audit.act(connection, outcome == OperationOutcome.OK ? "proven" : "not-proven", error);
    }
  }

  private void alarm(ProviderConnection connection, ConnectionState before, Instant now) {
    boolean lost = connection.state() == ConnectionState.RECONNECT_NEEDED;
    boolean known =
        connection.health().alarmedAt() != null && (!lost || before == connection.state());
    if (!known && (lost || connection.health().failureDays() >= MANY_DAYS)) {
      connection.health().alarmed(now);
      mails.enqueue(
          connection, template(connection), Map.of("error", connection.health().lastError()));
    }
  }

  /** The mail that asks for what helps. */
  private String template(ProviderConnection connection) {
    return switch (views.remedy(connection)) {
      case CONNECT_AGAIN -> "connection-reconnect";
      case ENTER_SECRET -> "connection-secret";
      case MEND_SETTING -> "connection-setting";
      case MEND_INTEGRATION -> "connection-integration";
      default -> "connection-failing";
    };
  }
}
