package io.uprava.backups.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.uprava.backups.entity.VaultRestoreState;
import io.uprava.common.paging.PageRequest;
import io.uprava.connections.entity.RestoreVerdict;
import io.uprava.connections.gateway.PlayedProvider;
import io.uprava.connections.gateway.PlayedProvider.Mood;
import io.uprava.connections.service.RestoredConnection;
import io.uprava.testing.AsAdmin;
import io.uprava.testing.Eventually;
import io.uprava.testing.IntegrationTest;
import io.uprava.testing.TestClock;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A restore in the background: interrupted, taken over, broken off, listed. */
@IntegrationTest
class VaultRestoreRunIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Inject LostConnections lost;
  @Inject VaultRestoreService restores;
  @Inject VaultRestoreLedger ledger;
  @Inject PlayedProvider provider;
  @Inject AsAdmin asAdmin;
  @Inject TestClock clock;

  @AfterEach
  void calm() {
    provider.be(Mood.WILLING);
    clock.reset();
  }

  @Test
  void goesOnWhereItWasInterruptedAndTriesAgainWhatCouldNotBeAsked() throws Exception {
    UUID id = lost.connect(provider.give());
    byte[] file = lost.backup(id);
    lost.lose(id);
    provider.be(Mood.UNREACHABLE);
    VaultRestoreView restore = lost.open(file);

    assertThat(lost.apply(restore).verdicts()).containsEntry("unreachable", 1L);
    assertThat(lost.get(restore).finishedAt()).isNull();
    assertThat(lost.get(restore).state()).isEqualTo(VaultRestoreState.OPEN);
    provider.be(Mood.WILLING);
    assertThat(lost.apply(restore).verdicts()).containsEntry("restored", 1L).hasSize(1);
  }

  @Test
  void goesOnElsewhereWhenItsNodeFallsSilentWhichThenWritesNothing() throws Exception {
    UUID id = lost.connect(provider.give());
    VaultRestoreView restore = lost.open(lost.backup(id));
    lost.lose(id);
    TakenRestore held = new TakenRestore(restore.id(), UUID.randomUUID(), LostConnections.WHY);
    TakenRestore stranger = new TakenRestore(restore.id(), UUID.randomUUID(), LostConnections.WHY);
    hold(held, clock.instant().plus(VaultRestoreLedger.HOLD));

    assertThat(ledger.keep(stranger)).isFalse();
    assertThat(ledger.next(stranger)).isEmpty();
    ledger.judged(stranger, 0, new RestoredConnection(RestoreVerdict.STALE, id, "not mine"));
    ledger.breakOff(stranger, "not-mine");
    assertThat(lost.get(restore).waiting()).isEqualTo(1);
    assertThat(lost.get(restore).moving()).isTrue();
    assertThat(ledger.keep(held)).isTrue();
    assertThatThrownBy(() -> lost.apply(lost.open(lost.backup(lost.connect(provider.give())))))
        .hasMessageContaining("restore-running");

    clock.advance(VaultRestoreLedger.HOLD.plusSeconds(1));
    Eventually.holds(PATIENCE, () -> !lost.get(restore).moving());
    assertThat(lost.get(restore).verdicts()).containsEntry("restored", 1L);
    assertThat(ledger.keep(held)).isFalse();
  }

  @Test
  void isBrokenOffWithItsReasonAndMayBeBegunAgain() throws Exception {
    UUID id = lost.connect(provider.give());
    VaultRestoreView restore = lost.open(lost.backup(id));
    lost.lose(id);
    lost.change("UPDATE vault_restore SET file = NULL WHERE id = CAST(? AS uuid)", restore.id());

    VaultRestoreView left = lost.apply(restore);

    assertThat(left.error()).isEqualTo("restore-finished");
    assertThat(left.state()).isEqualTo(VaultRestoreState.OPEN);
    assertThat(lost.exists(id)).isFalse();
  }

  @Test
  void listsEachRestoreWithItsOwnFigures() throws Exception {
    UUID id = lost.connect(provider.give());
    byte[] file = lost.backup(id);
    VaultRestoreView tried = lost.apply(lost.open(file));
    VaultRestoreView looked = lost.open(file);

    List<VaultRestoreView> listed =
        asAdmin.call(() -> restores.list(PageRequest.of(PageRequest.MAX_LIMIT, null))).items();
    assertThat(listed).contains(looked, tried);
    assertThat(tried.verdicts()).containsEntry("works_already", 1L);
    assertThat(looked.waiting()).isEqualTo(1);
  }

  private void hold(TakenRestore by, Instant until) {
    lost.change(
        "UPDATE vault_restore SET state = 'RUNNING', holder = CAST(? AS uuid), reason = ?,"
            + " due_at = CAST(? AS timestamptz) WHERE id = CAST(? AS uuid)",
        by.holder(),
        by.reason(),
        until,
        by.id());
  }
}
