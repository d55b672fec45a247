package io.uprava.backups.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.uprava.common.paging.PageRequest;
import io.uprava.common.secret.Secret;
import io.uprava.connections.entity.ConnectionState;
import io.uprava.connections.entity.GenerationSource;
import io.uprava.connections.entity.GenerationState;
import io.uprava.connections.entity.TokenGeneration;
import io.uprava.connections.gateway.KeyedProvider;
import io.uprava.connections.gateway.PlayedProvider;
import io.uprava.connections.gateway.PlayedProvider.Mood;
import io.uprava.connections.gateway.ProviderTokens;
import io.uprava.connections.repository.ConnectionRepository;
import io.uprava.connections.service.ConnectionActs;
import io.uprava.connections.service.ConnectionDirectory;
import io.uprava.connections.service.ConnectionRemedy;
import io.uprava.connections.service.LiveTokens;
import io.uprava.connections.service.VaultPurpose;
import io.uprava.testing.AsAdmin;
import io.uprava.testing.InTransaction;
import io.uprava.testing.IntegrationTest;
import io.uprava.testing.TestClock;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@IntegrationTest
class VaultRestoreIT {

  @Inject LostConnections lost;
  @Inject VaultRestoreService restores;
  @Inject LiveTokens live;
  @Inject ConnectionActs acts;
  @Inject ConnectionDirectory directory;
  @Inject PlayedProvider provider;
  @Inject KeyedProvider keyed;
  @Inject ConnectionRepository connections;
  @Inject AsAdmin asAdmin;
  @Inject InTransaction inTransaction;
  @Inject TestClock clock;

  @AfterEach
  void calm() {
    provider.be(Mood.WILLING);
    keyed.take(true);
    clock.reset();
  }

  @Test
  void bringsAConnectionBackUnderItsIdWithTheTokenThatWorks() throws Exception {
    ProviderTokens tokens = provider.give();
    UUID id = lost.connect(tokens);
    byte[] file = lost.backup(id);
    lost.lose(id);

    VaultRestoreView looked = lost.open(file);
    assertThat(looked.waiting()).isEqualTo(1);
    assertThat(lost.exists(id)).as("a look changes nothing").isFalse();

    VaultRestoreView done = lost.apply(looked);
    assertThat(done.verdicts()).containsEntry("restored", 1L);
    assertThat(done.finishedAt()).isNotNull();
    assertThat(live.get(id, VaultPurpose.CALL).token().reveal())
        .isEqualTo(tokens.access().reveal());
    assertThat(current(id).source()).isEqualTo(GenerationSource.RESTORED);
    assertThat(current(id).number()).as("numbers go on").isEqualTo(2);
    assertThatThrownBy(() -> lost.apply(looked)).hasMessageContaining("restore-finished");
    assertThat(lost.apply(lost.open(file)).verdicts()).containsEntry("works_already", 1L);
  }

  @Test
  void exchangesTheNewestRefreshTokenOnceWhenTheAccessTokenHasEnded() throws Exception {
    ProviderTokens tokens = provider.give();
    UUID id = lost.connect(tokens);
    byte[] file = lost.backup(id);
    lost.lose(id);
    provider.end(tokens.access());
    int before = provider.reused();

    VaultRestoreView done = lost.apply(lost.open(file));

    assertThat(done.verdicts()).containsEntry("renewed", 1L);
    assertThat(provider.asked(LostConnections.host(id))).isEqualTo(1);
    assertThat(provider.reused()).isEqualTo(before);
    assertThat(live.get(id, VaultPurpose.CALL).token().reveal())
        .isNotEqualTo(tokens.access().reveal());
  }

  @Test
  void showsASpentOneAsStaleWithTheReasonAndHandsNothingOut() throws Exception {
    ProviderTokens tokens = provider.give();
    UUID id = lost.connect(tokens);
    byte[] file = lost.backup(id);
    provider.end(tokens.access());
    provider.renew(LostConnections.host(id), tokens);
    lost.lose(id);

    VaultRestoreView looked = lost.open(file);
    assertThat(lost.apply(looked).verdicts()).containsEntry("stale", 1L);

    VaultRestoreItemView item = items(looked).get(0);
    assertThat(item.detail()).contains("Token has been revoked");
    assertThat(state(id)).isEqualTo(ConnectionState.RECONNECT_NEEDED);
    assertThatThrownBy(() -> live.get(id, VaultPurpose.CALL))
        .hasMessageContaining("connection-reconnect-needed");
  }

  @Test
  void putsASecretWithoutEndInForceOnlyWhenTheServiceTakesIt() throws Exception {
    UUID id = lost.connectForever(new Secret("secret-" + UUID.randomUUID()));
    byte[] file = lost.backup(id);
    lost.lose(id);
    keyed.take(false);

    assertThat(lost.apply(lost.open(file)).verdicts()).containsEntry("stale", 1L);
    assertThat(state(id)).isEqualTo(ConnectionState.RECONNECT_NEEDED);
    assertThat(inTransaction.get(() -> connections.get(id).generation())).isZero();

    keyed.take(true);
    assertThat(lost.apply(lost.open(file)).verdicts()).containsEntry("restored", 1L);
    assertThat(state(id)).isEqualTo(ConnectionState.OK);
  }

  @Test
  void asksNobodyAboutWhatIsKnownHereToBeSpent() throws Exception {
    ProviderTokens tokens = provider.give();
    UUID id = lost.connect(tokens);
    byte[] file = lost.backup(id);
    clock.advance(PlayedProvider.LIFE);
    live.get(id, VaultPurpose.CALL);
    provider.be(Mood.REFUSING);
    clock.advance(PlayedProvider.LIFE.multipliedBy(2));
    assertThatThrownBy(() -> live.get(id, VaultPurpose.CALL))
        .hasMessageContaining("connection-reconnect-needed");
    provider.be(Mood.WILLING);
    int asked = provider.asked(LostConnections.host(id));

    assertThat(lost.apply(lost.open(file)).verdicts()).containsEntry("stale", 1L);
    assertThat(provider.asked(LostConnections.host(id))).isEqualTo(asked);
  }

  @Test
  void displacesNoTokenThatWasNeverRefusedByOneThatWouldHaveToBeExchanged() throws Exception {
    ProviderTokens tokens = provider.give();
    UUID id = lost.connect(tokens);
    byte[] file = lost.backup(id);
    refuseOurSecret(id);
    provider.end(tokens.access());

    VaultRestoreView looked = lost.open(file);
    assertThat(lost.apply(looked).verdicts()).containsEntry("unrefused", 1L);
    assertThat(provider.asked(LostConnections.host(id))).isZero();
    assertThat(current(id).source()).isEqualTo(GenerationSource.AUTHORISED);
    assertThat(state(id)).isEqualTo(ConnectionState.RECONNECT_NEEDED);

    lost.change(
        "UPDATE token_generation SET state = 'DESTROYED', sealed = NULL"
            + " WHERE connection_id = CAST(? AS uuid)",
        id);
    assertThat(lost.apply(looked).verdicts()).containsEntry("renewed", 1L);
  }

  @Test
  void keepsATokenWhoseExchangeTheProviderRefusedToUs() throws Exception {
    ProviderTokens tokens = provider.give();
    UUID id = lost.connect(tokens);
    byte[] file = lost.backup(id);
    lost.lose(id);
    provider.end(tokens.access());
    provider.be(Mood.REFUSING_US);

    VaultRestoreView looked = lost.open(file);
    assertThat(lost.apply(looked).verdicts()).containsEntry("unrefused", 1L);
    assertThat(remedy(id)).isEqualTo(ConnectionRemedy.MEND_INTEGRATION);

    provider.be(Mood.WILLING);
    asAdmin.call(() -> acts.refresh(id, "the secret is mended"));
    assertThat(lost.apply(looked).verdicts()).containsEntry("works_already", 1L);
  }

  @Test
  void leavesAConnectionAloneThatWorks() throws Exception {
    UUID id = lost.connect(provider.give());
    byte[] file = lost.backup(id);
    clock.advance(PlayedProvider.LIFE);
    String renewed = live.get(id, VaultPurpose.CALL).token().reveal();

    assertThat(lost.apply(lost.open(file)).verdicts()).containsEntry("works_already", 1L);
    assertThat(live.get(id, VaultPurpose.CALL).token().reveal()).isEqualTo(renewed);
  }

  @Test
  void changesNothingForAFileThatDoesNotOpen() throws Exception {
    UUID id = lost.connect(provider.give());
    byte[] file = lost.backup(id);
    lost.lose(id);
    file[file.length - 9] ^= 1;

    assertThatThrownBy(() -> lost.open(file)).hasMessageContaining("backup-damaged");
    assertThat(lost.exists(id)).isFalse();
  }

  /** The connection has a token of its own by now, and renewing it failed by a wrong setting. */
  private void refuseOurSecret(UUID id) {
    lost.change(
        "UPDATE token_generation SET id = gen_random_uuid()"
            + " WHERE connection_id = CAST(? AS uuid)",
        id);
    lost.change(
        "UPDATE provider_connection SET state = 'RECONNECT_NEEDED' WHERE id = CAST(? AS uuid)", id);
  }

  private List<VaultRestoreItemView> items(VaultRestoreView restore) {
    return asAdmin.call(() -> restores.items(restore.id(), PageRequest.first())).items();
  }

  private ConnectionRemedy remedy(UUID id) {
    return asAdmin.call(() -> directory.get(id)).remedy();
  }

  private ConnectionState state(UUID id) {
    return inTransaction.get(() -> connections.get(id).state());
  }

  private TokenGeneration current(UUID id) {
    return inTransaction.query(
        entities ->
            entities
                .createQuery(
                    "SELECT g FROM TokenGeneration g WHERE g.connectionId = :id"
                        + " AND g.state = :current",
                    TokenGeneration.class)
                .setParameter("id", id)
                .setParameter("current", GenerationState.CURRENT)
                .getSingleResult());
  }
}
