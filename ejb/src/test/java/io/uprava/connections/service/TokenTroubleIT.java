package io.uprava.connections.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.uprava.common.error.Conflict;
import io.uprava.connections.entity.ConnectionState;
import io.uprava.connections.entity.GenerationSource;
import io.uprava.connections.entity.GenerationState;
import io.uprava.connections.gateway.PlayedProvider;
import io.uprava.connections.gateway.PlayedProvider.Mood;
import io.uprava.connections.gateway.ProviderTokens;
import io.uprava.testing.IntegrationTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What happens while a provider cannot be reached, and after it refused. */
@IntegrationTest
class TokenTroubleIT extends RenewalTests {

  @Inject ConnectionsDue due;
  @Inject TokenAdoption adoption;

  @Test
  void handsOutALivingTokenWhileTheProviderCannotBeReached() {
    clock.advance(NEARLY_OVER);
    provider.be(Mood.UNREACHABLE);

    assertThat(live.get(connection, VaultPurpose.CALL).generation()).isEqualTo(1);
    assertThat(live.get(connection, VaultPurpose.CALL).generation()).isEqualTo(1);
    assertThat(provider.asked(host)).as("left alone after a failure").isEqualTo(1);
    assertThat(connection().state()).isEqualTo(ConnectionState.FAILING);

    clock.advance(Duration.ofMinutes(15));
    assertThatThrownBy(() -> live.get(connection, VaultPurpose.CALL))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("connection-failing");

    provider.be(Mood.WILLING);
    clock.advance(Duration.ofMinutes(2));
    assertThat(live.get(connection, VaultPurpose.CALL).generation()).isEqualTo(2);
    assertThat(connection().state()).isEqualTo(ConnectionState.OK);
  }

  @Test
  void recoversByItselfFromAnOutageAlthoughNobodyUsesIt() {
    clock.advance(NEARLY_OVER);
    provider.be(Mood.UNREACHABLE);
    refresher.refresh(connection, RefreshMode.ON_USE, null);
    provider.be(Mood.WILLING);
    assertThat(due.idle()).contains(connection);

    refresher.refresh(connection, RefreshMode.KEEP_ALIVE, null);
    assertThat(connection().generation()).as("the provider is left alone for a while").isEqualTo(1);
    clock.advance(Duration.ofMinutes(1));
    refresher.refresh(connection, RefreshMode.KEEP_ALIVE, null);

    assertThat(connection().generation()).isEqualTo(2);
    assertThat(due.idle()).doesNotContain(connection);
  }

  @Test
  void needsAPersonWhenTheLostAnswerHadSpentTheToken() {
    clock.advance(NEARLY_OVER);
    provider.be(Mood.SILENT_AFTER_SPENDING);
    refresher.refresh(connection, RefreshMode.ON_USE, null);
    provider.be(Mood.WILLING);
    clock.advance(Duration.ofMinutes(1));

    refresher.refresh(connection, RefreshMode.ON_USE, null);
    refresher.refresh(connection, RefreshMode.ON_USE, null);
    refresher.refresh(connection, RefreshMode.BY_HAND, "again");

    assertThat(provider.asked(host)).as("once to find out, and never again").isEqualTo(2);
    assertThat(connection().state()).isEqualTo(ConnectionState.RECONNECT_NEEDED);
    assertThat(connection().health().alarmedAt()).isNotNull();
    assertThat(state(1)).isEqualTo(GenerationState.REVOKED);
    assertThatThrownBy(() -> live.get(connection, VaultPurpose.CALL))
        .hasMessageContaining("connection-reconnect-needed");
  }

  @Test
  void closesTheAlarmWhenTokensComeInAnotherWay() {
    clock.advance(NEARLY_OVER);
    provider.be(Mood.REFUSING);
    refresher.refresh(connection, RefreshMode.ON_USE, null);
    assertThat(connection().health().alarmedAt()).isNotNull();

    ProviderTokens given = provider.give();
    adoption.keep(
        new AdoptedTokens(
            PlayedProvider.CODE,
            host,
            given,
            TokenTimes.of(provider.traits(), given, clock.instant()),
            GenerationSource.IMPORTED,
            null));

    assertThat(connection().state()).isEqualTo(ConnectionState.OK);
    assertThat(connection().health().alarmedAt()).isNull();
  }
}
