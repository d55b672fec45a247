package io.uprava.connections.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.connections.entity.ExchangeState;
import io.uprava.connections.gateway.ExchangeReply;
import io.uprava.connections.gateway.ProviderTokens;
import io.uprava.testing.IntegrationTest;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A node that is stopped or redeployed waits for the provider it has asked. */
@IntegrationTest
class OrderlyEndIT extends RenewalTests {

  @Inject TokenRecovery recovery;
  @Inject NotedAnswers notes;
  @Inject WriteAheadFiles files;
  @Inject ExchangeSettling settling;

  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch thought = new CountDownLatch(1);

  @Test
  void notesTheAnswerThatIsOnItsWayAndTheNextReleaseStoresIt() throws Exception {
    clock.advance(NEARLY_OVER);
    ExchangeOpening opening = planning.open(connection, RefreshMode.ON_USE, null);
    ProviderTokens given = provider.give();
    ExchangeRunner ending = withoutBeans();
    Future<?> exchange =
        threads.submit(
            () -> ending.run(opening.exchangeId(), opening.order(), () -> thinkAndGive(given)));
    asked.await();

    Future<?> end = threads.submit(ending::close);
    thought.countDown();
    end.get(30, TimeUnit.SECONDS);

    assertThat(exchange).failsWithin(Duration.ofSeconds(10));
    assertThat(notes.find(opening.exchangeId())).isPresent();
    recovery.absorbAll();
    assertThat(exchange(opening.exchangeId()).state()).isEqualTo(ExchangeState.STORED);
    assertThat(live.get(connection, VaultPurpose.CALL).token().reveal())
        .isEqualTo(given.access().reveal());
    assertThat(provider.asked(host)).isZero();
  }

  @Test
  void asksNobodyAnyMore() {
    clock.advance(NEARLY_OVER);
    ExchangeOpening opening = planning.open(connection, RefreshMode.ON_USE, null);
    ExchangeRunner ended = withoutBeans();
    ended.close();

    ExchangeReply reply =
        ended.run(
            opening.exchangeId(),
            opening.order(),
            () -> {
              throw new AssertionError("asked");
            });

    assertThat(reply.outcome()).isEqualTo(ExchangeState.UNSENT);
    assertThat(exchange(opening.exchangeId()).state()).isEqualTo(ExchangeState.UNSENT);
  }

  /** As a node whose enterprise beans were taken away before it heard that it ends. */
  private ExchangeRunner withoutBeans() {
    ExchangeRunner runner = new ExchangeRunner();
    runner.files = files;
    runner.notes = notes;
    runner.clock = clock;
    runner.settling = settling;
    runner.storing =
        new AnswerStoring() {
          @Override
          public void store(NotedAnswer answer) {
            throw new EJBException("the component has been undeployed");
          }
        };
    return runner;
  }

  private ExchangeReply thinkAndGive(ProviderTokens given) {
    asked.countDown();
    try {
      thought.await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
    return ExchangeReply.given(given, null);
  }
}
