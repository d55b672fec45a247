package io.uprava.backups.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.uprava.common.security.ActorType;
import io.uprava.common.security.Caller;
import io.uprava.common.security.CurrentCaller;
import io.uprava.connections.gateway.PlayedProvider;
import io.uprava.connections.service.ConnectionFreezing;
import io.uprava.connections.service.LiveTokens;
import io.uprava.connections.service.VaultDirectory;
import io.uprava.connections.service.VaultFreezing;
import io.uprava.connections.service.VaultPurpose;
import io.uprava.testing.AsAdmin;
import io.uprava.testing.IntegrationTest;
import io.uprava.users.service.AnsweredCode;
import io.uprava.users.service.ConfirmationPurpose;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What was frozen when it was backed up stays so until two administrators release it. */
@IntegrationTest
class VaultRestoreFreezeIT {

  @Inject LostConnections lost;
  @Inject VaultFreezing freezing;
  @Inject ConnectionFreezing single;
  @Inject VaultDirectory directory;
  @Inject CurrentCaller caller;
  @Inject AnsweredCode code;
  @Inject LiveTokens live;
  @Inject PlayedProvider provider;
  @Inject AsAdmin asAdmin;

  @AfterEach
  void thaw() {
    lost.change("UPDATE vault_freeze SET released_at = now() WHERE released_at IS NULL");
  }

  @Test
  void staysFrozenUntilTwoAdministratorsReleaseItWhereItIsRestored() throws Exception {
    UUID id = lost.connect(provider.give());
    asAdmin.call(() -> freezing.freeze("a stranger in the logs"));
    byte[] file = lost.backup(id);
    lost.lose(id);
    lost.change("DELETE FROM vault_freeze WHERE released_at IS NULL");

    assertThat(lost.apply(lost.open(file)).verdicts()).containsEntry("restored", 1L);

    assertThatThrownBy(() -> live.get(id, VaultPurpose.CALL)).hasMessageContaining("vault-frozen");
    assertThat(asAdmin.call(() -> directory.view()).freeze().reason())
        .isEqualTo("a stranger in the logs");
    act(UUID.randomUUID());
    release("it was nobody");
    assertThatThrownBy(() -> live.get(id, VaultPurpose.CALL)).hasMessageContaining("vault-frozen");
    act(UUID.randomUUID());
    release("indeed");
    assertThat(live.get(id, VaultPurpose.CALL).generation()).isEqualTo(2);
    lost.apply(lost.open(file));
    assertThat(asAdmin.call(() -> directory.view()).freeze()).as("lifted here").isNull();
  }

  @Test
  void keepsAConnectionFrozenThatWasAlsoWhereThisDatabaseNeverKnewOfIt() throws Exception {
    UUID id = lost.connect(provider.give());
    asAdmin.call(() -> single.freeze(id, "leaked"));
    byte[] file = lost.backup(id);
    lost.change(
        "UPDATE provider_connection SET frozen_at = NULL, frozen_reason = NULL"
            + " WHERE id = CAST(? AS uuid)",
        id);

    lost.apply(lost.open(file));

    assertThatThrownBy(() -> live.get(id, VaultPurpose.CALL))
        .hasMessageContaining("connection-frozen");
    act(UUID.randomUUID());
    release(id);
    act(UUID.randomUUID());
    release(id);
    lost.apply(lost.open(file));
    assertThat(live.get(id, VaultPurpose.CALL).generation()).isEqualTo(1);
  }

  private void release(String reason) {
    String token = code.of(ConfirmationPurpose.RELEASE_VAULT);
    asAdmin.call(() -> freezing.release(reason, token));
  }

  private void release(UUID connection) {
    String token = code.of(ConfirmationPurpose.RELEASE_CONNECTION);
    asAdmin.call(() -> single.release(connection, "looked", token));
  }

  private void act(UUID person) {
    caller.identify(
        new Caller(
            ActorType.PERSON,
            person,
            "anna@example.com",
            UUID.randomUUID(),
            null,
            "en",
            "UTC",
            Set.of("ADMIN")));
  }
}
