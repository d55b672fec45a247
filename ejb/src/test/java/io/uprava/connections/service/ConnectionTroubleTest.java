package io.uprava.connections.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.connections.entity.ConnectionLabel;
import io.uprava.connections.entity.ConnectionState;
import io.uprava.connections.entity.ExchangeKind;
import io.uprava.connections.entity.ExchangeState;
import io.uprava.connections.entity.GenerationSource;
import io.uprava.connections.entity.OperationOutcome;
import io.uprava.connections.entity.ProviderConnection;
import io.uprava.connections.entity.TokenExchange;
import io.uprava.connections.entity.TokenGeneration;
import io.uprava.connections.entity.TokenOrigin;
import io.uprava.connections.entity.TokenValidity;
import io.uprava.connections.gateway.KommoProvider;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConnectionTroubleTest {

  private static final Instant START = Instant.parse("2026-11-21T12:00:00Z");

  private final List<String> told = new ArrayList<>();
  private final ConnectionTrouble trouble = new ConnectionTrouble();
  private final ProviderConnection connection =
      new ProviderConnection("played", new ConnectionLabel("Home", List.of()), null, START);

  @BeforeEach
  void connect() {
    trouble.views = ConnectionTroubleMailTest.views(new KommoProvider(), false);
    trouble.mails =
        new ConnectionMails() {
          @Override
          void enqueue(ProviderConnection of, String template, Map<String, Object> parameters) {
            told.add(template);
          }
        };
    trouble.audit =
        new ConnectionAudit() {
          @Override
          void exchangeFailed(ProviderConnection of, TokenExchange exchange) {}

          @Override
          void act(ProviderConnection of, String act, String reason) {}
        };
    onDay(0);
    grant();
  }

  @Test
  void tellsOfTheRefusalThoughThatItFailsWasTold() {
    renewed(ExchangeState.UNANSWERED);
    onDay(1);
    renewed(ExchangeState.UNANSWERED);
    renewed(ExchangeState.UNANSWERED);
    assertThat(told).containsExactly("connection-failing");

    renewed(ExchangeState.REFUSED);
    assertThat(connection.state()).isEqualTo(ConnectionState.RECONNECT_NEEDED);
    assertThat(told).containsExactly("connection-failing", "connection-reconnect");
  }

  @Test
  void tellsOfARefusalOnceAndOfItsEndOnce() {
    renewed(ExchangeState.REFUSED);
    renewed(ExchangeState.REFUSED);
    onDay(1);
    renewed(ExchangeState.UNSENT);
    grant();
    trouble.over(connection);
    trouble.over(connection);

    assertThat(told).containsExactly("connection-reconnect", "connection-recovered");
  }

  @Test
  void asksForNoConsentWhereTheProviderRefusedUs() {
    TokenExchange exchange = new TokenExchange(connection, ExchangeKind.REFRESH, START);
    exchange.settle(ExchangeState.REFUSED, "400 invalid client", START);
    trouble.refused(connection, exchange, false);
    assertThat(connection.health().refusedUs()).isTrue();

    renewed(ExchangeState.REFUSED);
    assertThat(connection.health().refusedUs()).as("by now the token has ended").isFalse();
    assertThat(told).containsExactly("connection-integration");
  }

  @Test
  void tellsOfTheRefusalOfASecretThatCouldNotBeTriedForDays() {
    asked(OperationOutcome.UNANSWERED);
    onDay(1);
    asked(OperationOutcome.UNANSWERED);
    asked(OperationOutcome.REFUSED);
    asked(OperationOutcome.OK);

    assertThat(told)
        .containsExactly("connection-failing", "connection-reconnect", "connection-recovered");
  }

  private void onDay(int day) {
    trouble.clock = Clock.fixed(START.plus(Duration.ofDays(day)), ZoneOffset.UTC);
  }

  private void grant() {
    TokenOrigin origin = new TokenOrigin(GenerationSource.AUTHORISED, null, "test", null);
    TokenValidity validity = TokenValidity.unlimited();
    Instant now = trouble.clock.instant();
    connection.grant(new TokenGeneration(connection, origin, validity, now), validity, now);
  }

  private void renewed(ExchangeState outcome) {
    Instant now = trouble.clock.instant();
    TokenExchange exchange = new TokenExchange(connection, ExchangeKind.REFRESH, now);
    exchange.settle(outcome, "no luck", now);
    if (outcome == ExchangeState.REFUSED) {
      trouble.refused(connection, exchange, true);
    } else {
      trouble.failed(connection, exchange, null);
    }
  }

  private void asked(OperationOutcome outcome) {
    trouble.asked(connection, outcome, outcome == OperationOutcome.OK ? null : "no luck");
  }
}
