package io.uprava.connections.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.connections.entity.ConnectionState;
import io.uprava.connections.entity.ExchangeKind;
import io.uprava.connections.entity.ExchangeState;
import io.uprava.connections.entity.GenerationState;
import io.uprava.connections.service.ExchangeOpening.Step;
import io.uprava.testing.IntegrationTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Tokens are renewed once, in time, and left alone where there is nothing to renew. */
@IntegrationTest
class TokenRefreshIT extends RenewalTests {

  @Inject ExchangeGate gate;

  @Test
  void asksOnceHoweverManyThreadsWantATokenThatIsNearlyOver() throws Exception {
    clock.advance(NEARLY_OVER);
    provider.takeMillis(300);

    List<LiveToken> tokens = atOnce(60, () -> live.get(connection, VaultPurpose.CALL));

    assertThat(provider.asked(host)).isEqualTo(1);
    assertThat(tokens).extracting(LiveToken::generation).containsOnly(2);
    assertThat(tokens).extracting(t -> t.token().reveal()).hasSize(60).doesNotContainNull();
    assertThat(state(1)).isEqualTo(GenerationState.SPENT);
    assertThat(state(2)).isEqualTo(GenerationState.CURRENT);
  }

  @Test
  void announcesOneExchangeHoweverManyNodesDecideAtTheSameMoment() throws Exception {
    clock.advance(NEARLY_OVER);

    List<ExchangeOpening> openings =
        atOnce(30, () -> planning.open(connection, RefreshMode.ON_USE, null));

    assertThat(openings).filteredOn(opening -> opening.step() == Step.GO).hasSize(1);
    assertThat(openings).filteredOn(opening -> opening.step() == Step.AWAIT).hasSize(29);
  }

  @Test
  void handsOutTheLivingTokenSoonWhileAnotherNodeIsSlowOrDead() {
    clock.advance(NEARLY_OVER);
    planning.open(connection, RefreshMode.ON_USE, null);
    long began = System.nanoTime();

    assertThat(live.get(connection, VaultPurpose.CALL).generation()).isEqualTo(1);

    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(15));
    assertThat(provider.asked(host)).isZero();
  }

  @Test
  void leavesATokenAloneThatIsGoodForLong() {
    assertThat(live.get(connection, VaultPurpose.CALL).token().reveal())
        .isEqualTo(first.access().reveal());
    assertThat(provider.asked(host)).isZero();
  }

  @Test
  void asksAgainWhenTheProcessDiedWithoutAnAnswerAndSaysSo() {
    clock.advance(NEARLY_OVER);
    ExchangeOpening lost = planning.open(connection, RefreshMode.ON_USE, null);
    clock.advance(OVERDUE);

    refresher.refresh(connection, RefreshMode.RECOVERY, null);

    assertThat(exchange(lost.exchangeId()).state()).isEqualTo(ExchangeState.UNANSWERED);
    assertThat(exchange(lost.exchangeId()).error()).isEqualTo(ExchangeGate.LOST);
    assertThat(operations()).containsExactly("REFRESH UNANSWERED", "REFRESH OK");
    assertThat(live.get(connection, VaultPurpose.CALL).generation()).isEqualTo(2);
    assertThat(provider.asked(host)).isEqualTo(1);
  }

  @Test
  void givesANodeTimeToReturnWithItsAnswerBeforeAnotherAsks() {
    clock.advance(NEARLY_OVER);
    ExchangeOpening elsewhere = planning.open(connection, RefreshMode.ON_USE, null);
    moveToAnotherDisk(elsewhere.exchangeId());
    clock.advance(OVERDUE);

    assertThat(planning.open(connection, RefreshMode.ON_USE, null).step())
        .isEqualTo(Step.AWAIT_DISK);
    assertThat(live.get(connection, VaultPurpose.CALL).generation()).isEqualTo(1);

    clock.advance(Duration.ofMinutes(10));
    refresher.refresh(connection, RefreshMode.RECOVERY, null);
    assertThat(connection().generation()).isEqualTo(2);
  }

  @Test
  void closesAConsentWhoseProcessDiedAndRenewsNothingForIt() {
    UUID lost =
        inTransaction.get(
            () ->
                gate.announce(
                        connections.getLocked(connection), ExchangeKind.AUTHORISE, "test", null)
                    .id());
    clock.advance(OVERDUE);

    refresher.refresh(connection, RefreshMode.RECOVERY, null);

    assertThat(exchange(lost).state()).isEqualTo(ExchangeState.UNANSWERED);
    assertThat(operations()).containsExactly("AUTHORISE UNANSWERED");
    assertThat(provider.asked(host)).isZero();
    assertThat(connection().state()).isEqualTo(ConnectionState.OK);
  }
}
