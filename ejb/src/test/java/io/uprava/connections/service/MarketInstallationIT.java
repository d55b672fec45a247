package io.uprava.connections.service;

import static io.uprava.testing.Acting.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.uprava.common.error.DomainException;
import io.uprava.connections.entity.ConnectionState;
import io.uprava.connections.entity.ProviderConnection;
import io.uprava.connections.gateway.PlayedProvider;
import io.uprava.connections.repository.ConnectionRepository;
import io.uprava.testing.Acting;
import io.uprava.testing.AsAdmin;
import io.uprava.testing.InTransaction;
import io.uprava.testing.IntegrationTest;
import io.uprava.testing.TestClock;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a provider's market brings, which nobody here asked for. */
@IntegrationTest
class MarketInstallationIT {

  @Inject PlayedConsents played;
  @Inject AuthorisationCallback callback;
  @Inject ConnectionFreezing freezing;
  @Inject LiveTokens live;
  @Inject AuthorisationPlanning planning;
  @Inject TokenRefresher refresher;
  @Inject UnfinishedInstallations unfinished;
  @Inject TestClock clock;
  @Inject Acting acting;
  @Inject AsAdmin asAdmin;
  @Inject ConnectionRepository connections;
  @Inject InTransaction inTransaction;

  private final String host = UUID.randomUUID() + ".played.example";

  @BeforeEach
  void signIn() {
    acting.as(UUID.randomUUID());
  }

  @AfterEach
  void reset() {
    clock.reset();
  }

  @Test
  void keepsWhatTheMarketInstalledFrozenUntilItIsAccepted() {
    ConnectionView view = callback.take(played.fromMarket(host, "good"));

    assertThat(view.state()).isEqualTo(ConnectionState.FROZEN);
    refuses("connection-frozen", () -> live.get(view.id(), VaultPurpose.CALL));

    played.release(view.id(), "it is ours");
    assertThat(live.get(view.id(), VaultPurpose.CALL).generation()).isEqualTo(1);
  }

  @Test
  void theMarketDoesNotReviveWhatWasEndedHere() {
    UUID id = played.connect(host).id();
    played.disconnect(id, "the account left");

    ConnectionView view = callback.take(played.fromMarket(host, "good"));
    assertThat(view.id()).isEqualTo(id);
    assertThat(view.state()).isEqualTo(ConnectionState.FROZEN);
    assertThat(view.fromMarket()).isTrue();
  }

  @Test
  void noReasonOfAFreezeMakesOnePersonEnoughToReleaseIt() {
    ConnectionView market = callback.take(played.fromMarket(host, "good"));
    asAdmin.call(() -> freezing.freeze(market.id(), market.frozenReason()));

    assertThat(played.release(market.id(), "over").state()).isEqualTo(ConnectionState.FROZEN);
  }

  @Test
  void aStrangerWhoClaimsAnInstallationLeavesNothingBehind() {
    refuses("authorisation-code-refused", () -> callback.take(played.fromMarket(host, "bad")));
    assertThat(ofAccount()).isEmpty();
  }

  @Test
  void anInstallationWhoseNodeDiedLeavesNothingBehind() {
    planning.open(played.fromMarket(host, "good"));
    purge();
    UUID id = ofAccount().orElseThrow().id();

    clock.advance(Duration.ofHours(2));
    refresher.refresh(id, RefreshMode.RECOVERY, null);
    purge();

    assertThat(ofAccount()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"unsent", "unanswered"})
  void anInstallationThatGotNoAnswerLeavesNothingBehind(String code) {
    refuses("authorisation-unanswered", () -> callback.take(played.fromMarket(host, code)));
    assertThat(ofAccount()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"bad", "unsent", "unanswered"})
  void anInstallationWithoutTokensDoesNotFreezeWhatWasEndedHere(String code) {
    UUID id = played.connect(host).id();
    played.disconnect(id, "the account left");

    assertThatThrownBy(() -> callback.take(played.fromMarket(host, code)))
        .isInstanceOf(DomainException.class);

    assertThat(played.get(id).state()).isEqualTo(ConnectionState.DISCONNECTED);
    assertThat(played.get(id).frozenReason()).isNull();
    assertThat(played.connect(host).state()).isEqualTo(ConnectionState.OK);
  }

  private void purge() {
    inTransaction.run(() -> unfinished.purge(clock.instant()));
  }

  private Optional<ProviderConnection> ofAccount() {
    return inTransaction.query(entities -> connections.findByAccount(PlayedProvider.CODE, host));
  }
}
