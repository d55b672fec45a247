package io.uprava.connections.service;

import static io.uprava.testing.Acting.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.common.paging.PageRequest;
import io.uprava.common.secret.Secret;
import io.uprava.connections.entity.ConnectionState;
import io.uprava.connections.entity.GenerationSource;
import io.uprava.connections.entity.GenerationState;
import io.uprava.connections.gateway.PlayedProvider;
import io.uprava.connections.gateway.PlayedProvider.Mood;
import io.uprava.testing.Acting;
import io.uprava.testing.AsAdmin;
import io.uprava.testing.IntegrationTest;
import io.uprava.testing.TestClock;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people do with a connection that is there. */
@IntegrationTest
class ConnectionActsIT {

  @Inject PlayedConsents played;
  @Inject ConnectionService service;
  @Inject ConnectionEnding ending;
  @Inject ConnectionFreezing freezing;
  @Inject ConnectionDirectory directory;
  @Inject ConnectionActs acts;
  @Inject LiveTokens live;
  @Inject PlayedProvider provider;
  @Inject Acting acting;
  @Inject AsAdmin asAdmin;
  @Inject TestClock clock;

  private final String host = UUID.randomUUID() + ".played.example";

  @BeforeEach
  void signIn() {
    acting.as(UUID.randomUUID());
  }

  @AfterEach
  void calm() {
    provider.be(Mood.WILLING);
    provider.renewFrom(Duration.ZERO);
    clock.reset();
  }

  @Test
  void releasesAFrozenConnectionByTwoAdministrators() {
    UUID id = played.connect(host).id();
    asAdmin.call(() -> freezing.freeze(id, "a stranger in the logs"));
    refuses("connection-frozen", () -> live.get(id, VaultPurpose.CALL));

    assertThat(played.release(id, "over").state()).isEqualTo(ConnectionState.FROZEN);
    refuses("connection-release-needs-another", () -> played.release(id, "really"));
    acting.as(UUID.randomUUID());
    assertThat(played.release(id, "I agree").state()).isEqualTo(ConnectionState.OK);
  }

  @Test
  void wantsACodeForAnEndAndForARelease() {
    UUID id = played.connect(host).id();
    refuses(
        "confirmation-required",
        () -> asAdmin.call(() -> ending.disconnect(id, "moved", "guessed")));
    assertThat(played.get(id).state()).isEqualTo(ConnectionState.OK);
    asAdmin.call(() -> freezing.freeze(id, "a stranger in the logs"));

    refuses(
        "confirmation-required", () -> asAdmin.call(() -> freezing.release(id, "over", "guessed")));
    assertThat(played.get(id).releaseAgreedBy()).isNull();
  }

  @Test
  void wipesTheTokensOfAnEndedConnectionAndRevivesIt() {
    UUID id = played.connect(host).id();

    ConnectionView ended = played.disconnect(id, "moved");

    assertThat(ended.state()).isEqualTo(ConnectionState.DISCONNECTED);
    assertThat(played.generations(id))
        .extracting(GenerationView::state)
        .containsOnly(GenerationState.DESTROYED);
    refuses("connection-not-connected", () -> live.get(id, VaultPurpose.CALL));
    assertThat(played.connect(host).id()).isEqualTo(id);
  }

  @Test
  void tellsWhoseAccountItIsAndLogsTheTest() {
    UUID id = played.connect(host).id();

    ConnectionTestView tested = asAdmin.call(() -> acts.test(id));

    assertThat(tested.account().name()).isEqualTo("Home");
    assertThat(tested.tokenAgeSeconds()).isBetween(0L, 60L);
    assertThat(asAdmin.call(() -> directory.operations(id, null, PageRequest.first())).items())
        .extracting(OperationView::kind)
        .map(Enum::name)
        .containsExactly("TEST", "AUTHORISE");
  }

  @Test
  void aTokenThatIsTooYoungToBeRenewedIsNoFailure() {
    UUID id = played.connect(host).id();
    provider.renewFrom(Duration.ofDays(1));
    provider.be(Mood.UNREACHABLE);

    refuses("connection-renewal-too-early", () -> asAdmin.call(() -> acts.refresh(id, "to see")));
    assertThat(played.get(id).state()).isEqualTo(ConnectionState.OK);

    clock.advance(Duration.ofHours(25));
    assertThat(asAdmin.call(() -> acts.refresh(id, "to see")).state())
        .isEqualTo(ConnectionState.FAILING);
  }

  @Test
  void keepsAnEnteredSecretByGenerations() {
    CreateConnectionCommand command =
        new CreateConnectionCommand("telegram", "Bot", List.of("support"), "1:first");
    UUID id = asAdmin.call(() -> service.create(command)).id();
    asAdmin.call(() -> service.enterSecret(id, "1:second", "rotated"));

    LiveToken token = live.get(id, VaultPurpose.CALL);

    assertThat(token.token()).extracting(Secret::reveal).isEqualTo("1:second");
    assertThat(token.toString()).doesNotContain("second");
    assertThat(played.get(id).diesAt()).isNull();
    assertThat(played.generations(id))
        .extracting(GenerationView::source)
        .containsOnly(GenerationSource.ENTERED);
  }
}
