package io.uprava.connections.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.connections.service.ExchangeOpening.Step;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TokenRefresherTest {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final UUID connection = UUID.randomUUID();
  private final TokenRefresher refresher = new TokenRefresher();

  @Test
  void waitsForAnotherOfThisNodeNoLongerThanItsPatience() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch released = new CountDownLatch(1);
    CompletableFuture<Boolean> outlasted = new CompletableFuture<>();
    refresher.planning =
        new RefreshPlanning() {
          @Override
          public ExchangeOpening open(UUID id, RefreshMode mode, String reason) {
            begun.countDown();
            outlasted.complete(await(released, PATIENCE.plusMillis(1500)));
            return ExchangeOpening.only(Step.FRESH);
          }
        };
    CompletableFuture<Void> leader = CompletableFuture.runAsync(this::refresh);
    begun.await();

    refresh();
    released.countDown();

    assertThat(outlasted.get()).as("who waited went on while the other was at it").isTrue();
    leader.get();
  }

  private void refresh() {
    refresher.refresh(connection, RefreshMode.ON_USE, null, PATIENCE);
  }

  private static boolean await(CountDownLatch latch, Duration limit) {
    try {
      return latch.await(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
