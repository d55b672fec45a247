package io.uprava.connections.service;

import io.uprava.connections.entity.ConnectionLabel;
import io.uprava.connections.entity.ConnectionOperation;
import io.uprava.connections.entity.ExchangeKind;
import io.uprava.connections.entity.GenerationSource;
import io.uprava.connections.entity.GenerationState;
import io.uprava.connections.entity.ProviderConnection;
import io.uprava.connections.entity.TokenExchange;
import io.uprava.connections.entity.TokenGeneration;
import io.uprava.connections.entity.TokenOrigin;
import io.uprava.connections.gateway.ExchangeReply;
import io.uprava.connections.gateway.PlayedProvider;
import io.uprava.connections.gateway.PlayedProvider.Mood;
import io.uprava.connections.gateway.ProviderTokens;
import io.uprava.connections.repository.ConnectionRepository;
import io.uprava.connections.service.VaultService.NewTokens;
import io.uprava.testing.InTransaction;
import io.uprava.testing.TestClock;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What tests of renewals begin with, a connected account, and what they look at. */
abstract class RenewalTests {

  static final Duration NEARLY_OVER = Duration.ofMinutes(50);
  static final Duration OVERDUE = TokenExchange.LONGEST.plusSeconds(1);

  @Inject LiveTokens live;
  @Inject TokenRefresher refresher;
  @Inject RefreshPlanning planning;
  @Inject VaultService vault;
  @Inject VaultCheck check;
  @Inject ConnectionRepository connections;
  @Inject PlayedProvider provider;
  @Inject InTransaction inTransaction;
  @Inject TestClock clock;

  @Resource ManagedExecutorService threads;

  final String host = UUID.randomUUID() + ".played.example";
  UUID connection;
  ProviderTokens first;

  @BeforeEach
  void connect() {
    first = provider.give();
    connection =
        inTransaction.get(
            () -> {
              ProviderConnection made =
                  new ProviderConnection(
                      PlayedProvider.CODE,
                      new ConnectionLabel("Home", List.of()),
                      null,
                      clock.instant());
              made.bind(host);
              connections.add(made);
              vault.write(made, 0, GenerationState.SUPERSEDED, tokens(first));
              return made.id();
            });
  }

  @AfterEach
  void calm() {
    provider.be(Mood.WILLING);
    provider.takeMillis(0);
    clock.reset();
  }

  NotedAnswer answer(ExchangeOpening opening, ProviderTokens tokens) {
    return new NotedAnswer(
        opening.exchangeId(),
        connection,
        ExchangeKind.REFRESH,
        opening.order().spends(),
        ExchangeReply.given(tokens, null),
        clock.instant(),
        "test",
        null);
  }

  NewTokens tokens(ProviderTokens given) {
    return new NewTokens(
        new TokenSet(given.access(), given.refresh()),
        TokenTimes.of(provider.traits(), given, clock.instant()),
        new TokenOrigin(GenerationSource.AUTHORISED, null, "test", null));
  }

  ProviderConnection connection() {
    return inTransaction.get(() -> connections.get(connection));
  }

  TokenExchange exchange(UUID id) {
    return inTransaction.query(entities -> entities.find(TokenExchange.class, id));
  }

  GenerationState state(int number) {
    return inTransaction.query(
        entities ->
            entities
                .createQuery(
                    "SELECT g FROM TokenGeneration g"
                        + " WHERE g.connectionId = :of AND g.number = :number",
                    TokenGeneration.class)
                .setParameter("of", connection)
                .setParameter("number", number)
                .getSingleResult()
                .state());
  }

  /** The log that people read, oldest first, as {@code REFRESH OK}. */
  List<String> operations() {
    return inTransaction.query(
        entities ->
            entities
                .createQuery(
                    "SELECT o FROM ConnectionOperation o"
                        + " WHERE o.connectionId = :of ORDER BY o.at, o.id",
                    ConnectionOperation.class)
                .setParameter("of", connection)
                .getResultList()
                .stream()
                .map(line -> line.kind() + " " + line.outcome())
                .toList());
  }

  void moveToAnotherDisk(UUID exchangeId) {
    inTransaction.query(
        entities ->
            entities
                .createNativeQuery(
                    "UPDATE token_exchange SET place = 'elsewhere' WHERE id = CAST(?1 AS uuid)")
                .setParameter(1, exchangeId.toString())
                .executeUpdate());
  }

  <T> List<T> atOnce(int count, Callable<T> work) throws Exception {
    List<Future<T>> futures = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      futures.add(threads.submit(work));
    }
    List<T> results = new ArrayList<>();
    for (Future<T> future : futures) {
      results.add(future.get(60, TimeUnit.SECONDS));
    }
    return results;
  }
}
