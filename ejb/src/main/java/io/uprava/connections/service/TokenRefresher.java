package io.uprava.connections.service;

import io.uprava.connections.gateway.ConnectionProviders;
import io.uprava.connections.gateway.ExchangeReply;
import io.uprava.connections.gateway.RenewableProvider;
import io.uprava.connections.service.ExchangeOpening.Order;
import io.uprava.connections.service.ExchangeOpening.Step;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Renews tokens, one exchange for each connection at a time: within a node the first asks and the
 * others await it, between nodes the announced exchange decides. Must run outside of transactions.
 */
@ApplicationScoped
public class TokenRefresher {

  /** For whoever has nothing to go on with: longer than a call lasts. */
  static final Duration PATIENCE = Duration.ofSeconds(25);

  /** For whoever has a token that lives on. */
  static final Duration BRIEFLY = Duration.ofSeconds(3);

  private static final long PAUSE_MILLIS = 100;
  private static final int LOOKS_FOR_A_NOTE = 10;

  @Inject RefreshPlanning planning;
  @Inject ExchangeRunner runner;
  @Inject TokenRecovery recovery;
  @Inject ConnectionProviders providers;
  @Inject ConnectionMoving moving;

  private final ConcurrentMap<UUID, CompletableFuture<Void>> running = new ConcurrentHashMap<>();

  /**
   * Sees to it that the tokens are good, as far as that is possible now.
   *
   * @param reason why, in the words of a person; null otherwise
   * @return what the provider said, if it was asked by this very call
   */
  Optional<ExchangeReply> refresh(UUID connectionId, RefreshMode mode, String reason) {
    return refresh(connectionId, mode, reason, PATIENCE);
  }

  /**
   * The same.
   *
   * @param patience how long to wait for somebody else's exchange; one's own is made to its end
   */
  Optional<ExchangeReply> refresh(
      UUID connectionId, RefreshMode mode, String reason, Duration patience) {
    CompletableFuture<Void> mine = new CompletableFuture<>();
    CompletableFuture<Void> others = running.putIfAbsent(connectionId, mine);
    if (others != null) {
      await(others, patience);
      return Optional.empty();
    }
    try {
      return lead(connectionId, mode, reason, patience);
    } finally {
      running.remove(connectionId);
      mine.complete(null);
    }
  }

  private Optional<ExchangeReply> lead(
      UUID connectionId, RefreshMode mode, String reason, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    ExchangeOpening opening = planning.open(connectionId, mode, reason);
    for (int turn = 0; opening.step() == Step.AWAIT && System.nanoTime() < end; turn++) {
      if (turn % LOOKS_FOR_A_NOTE != 0 || !recovery.absorb(opening.exchangeId())) {
        pause();
      }
      opening = planning.open(connectionId, mode, reason);
    }
    return opening.step() == Step.GO
        ? Optional.of(ask(opening.exchangeId(), opening.order()))
        : Optional.empty();
  }

  private ExchangeReply ask(UUID exchangeId, Order order) {
    RenewableProvider provider = providers.renewable(order.provider()).orElseThrow();
    ExchangeReply reply =
        runner.run(exchangeId, order, () -> provider.renew(order.host(), order.tokens()));
    if (reply.movedTo() != null && reply.tokens() != null) {
      moving.move(order.connectionId(), order.host(), reply.movedTo());
    }
    return reply;
  }

  private static void await(CompletableFuture<Void> others, Duration patience) {
    try {
      others.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException unfinished) {
      // whoever waited looks for themselves how the tokens are
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
