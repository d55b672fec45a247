package io.uprava.connections.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.connections.entity.ConnectionState;
import io.uprava.connections.entity.GenerationState;
import io.uprava.connections.gateway.ExchangeReply;
import io.uprava.connections.gateway.PlayedProvider.Mood;
import io.uprava.testing.IntegrationTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** An answer that is found when its exchange is long over does no harm, and helps where it can. */
@IntegrationTest
class LateAnswerIT extends RenewalTests {

  @Inject AnswerStoring storing;
  @Inject ExchangeSettling settling;

  @Test
  void storesAnAnswerOnceHoweverOftenItIsFound() {
    clock.advance(NEARLY_OVER);
    ExchangeOpening opening = planning.open(connection, RefreshMode.ON_USE, null);
    NotedAnswer answer = answer(opening, provider.give());

    storing.store(answer);
    storing.store(answer);

    assertThat(connection().tokens().newestNumber()).isEqualTo(2);
  }

  @Test
  void keepsAnAnswerAsideThatCameAfterAnotherTookItsPlace() {
    clock.advance(NEARLY_OVER);
    ExchangeOpening late = planning.open(connection, RefreshMode.ON_USE, null);
    NotedAnswer answer = answer(late, provider.give());
    clock.advance(OVERDUE);
    refresher.refresh(connection, RefreshMode.RECOVERY, null);

    storing.store(answer);

    assertThat(connection().generation()).isEqualTo(2);
    assertThat(state(2)).isEqualTo(GenerationState.CURRENT);
    assertThat(state(3)).isEqualTo(GenerationState.SUPERSEDED);
  }

  @Test
  void believesNoRefusalThatCameAfterAnotherExchangeSucceeded() {
    clock.advance(NEARLY_OVER);
    ExchangeOpening slow = planning.open(connection, RefreshMode.ON_USE, null);
    clock.advance(OVERDUE);
    refresher.refresh(connection, RefreshMode.RECOVERY, null);

    settling.failed(slow.exchangeId(), slow.order(), ExchangeReply.refused("401", true, null));

    assertThat(connection().state()).isEqualTo(ConnectionState.OK);
    assertThat(state(2)).isEqualTo(GenerationState.CURRENT);
  }

  @Test
  void putsAnAnswerInForceThatWasFoundAfterItsConnectionWasGivenUp() {
    clock.advance(NEARLY_OVER);
    ExchangeOpening elsewhere = planning.open(connection, RefreshMode.ON_USE, null);
    NotedAnswer answer = answer(elsewhere, provider.give());
    moveToAnotherDisk(elsewhere.exchangeId());
    clock.advance(Duration.ofMinutes(11));
    provider.be(Mood.REFUSING);
    refresher.refresh(connection, RefreshMode.RECOVERY, null);
    assertThat(connection().state()).isEqualTo(ConnectionState.RECONNECT_NEEDED);

    storing.store(answer);

    assertThat(connection().state()).isEqualTo(ConnectionState.OK);
    assertThat(connection().health().alarmedAt()).isNull();
    assertThat(state(2)).isEqualTo(GenerationState.CURRENT);
  }
}
