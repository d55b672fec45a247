package io.uprava.backups.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.uprava.backups.entity.BackupRun;
import io.uprava.backups.entity.BackupRunKind;
import io.uprava.backups.repository.BackupRunRepository;
import io.uprava.common.config.BackupSettings;
import io.uprava.connections.gateway.PlayedProvider;
import io.uprava.connections.service.LiveTokens;
import io.uprava.connections.service.VaultPurpose;
import io.uprava.testing.AsAdmin;
import io.uprava.testing.InTransaction;
import io.uprava.testing.IntegrationTest;
import io.uprava.testing.TestClock;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When backups are taken and how they are proven. */
@IntegrationTest
class BackupJobIT {

  @Inject LostConnections lost;
  @Inject BackupService backups;
  @Inject BackupJob job;
  @Inject BackupDue due;
  @Inject BackupSettings settings;
  @Inject BackupRunRepository runs;
  @Inject VaultBackupCheck check;
  @Inject LiveTokens live;
  @Inject PlayedProvider provider;
  @Inject AsAdmin asAdmin;
  @Inject InTransaction inTransaction;
  @Inject TestClock clock;

  @AfterEach
  void calm() {
    clock.reset();
    heldByAnother("vault-backup", Instant.EPOCH);
  }

  @Test
  void takesOneBackupHoweverManyNodesLookAndAnotherAfterARenewal() {
    UUID id = lost.connect(provider.give());
    clock.advance(Duration.ofDays(2));
    Instant start = clock.instant();
    assertThat(due.backup()).isTrue();

    heldByAnother("vault-backup", start.plusSeconds(300));
    job.backup();
    assertThat(takenSince(start)).as("the other node is at it").isZero();

    clock.advance(Duration.ofMinutes(10));
    job.backup();
    job.backup();
    assertThat(takenSince(start)).isEqualTo(1);

    live.get(id, VaultPurpose.CALL);
    clock.advance(Duration.ofMinutes(10));
    assertThat(due.backup()).as("a renewal makes the file before it worthless").isTrue();
    job.backup();
    assertThat(takenSince(start)).isEqualTo(2);
  }

  @Test
  void provesTheNewestFileAndSaysWhenItIsNotGood() throws Exception {
    lost.connect(provider.give());
    BackupRunView taken = asAdmin.call(() -> backups.take("before the drill"));

    BackupRunView drilled = asAdmin.call(() -> backups.drill("to be sure"));
    assertThat(drilled.fileName()).isEqualTo(taken.fileName());
    assertThat(drilled.secrets()).isEqualTo(taken.secrets()).isPositive();
    assertThat(scratchSchemas()).isZero();

    Path file = settings.folder().resolve(taken.fileName());
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length - 9] ^= 1;
    Files.write(file, bytes);
    assertThatThrownBy(() -> asAdmin.call(() -> backups.drill("to be sure")))
        .hasMessageContaining("backup-damaged");
    assertThat(last(BackupRunKind.DRILL).errorCode()).isEqualTo("backup-damaged");
    assertThat(scratchSchemas()).isZero();
    assertThat(health()).containsEntry("drill", "backup-damaged").containsEntry("degraded", true);
    Files.delete(file);
  }

  @Test
  void takesWhatOpensAndNamesTheConnectionThatDoesNot() throws Exception {
    lost.connect(provider.give());
    UUID closed = lost.connect(provider.give());
    lost.spoil(closed);

    BackupRunView taken = asAdmin.call(() -> backups.take("one value is damaged"));
    lost.lose(closed);

    assertThat(taken.ok()).isTrue();
    assertThat(taken.incomplete()).isPositive();
    assertThat(taken.incompleteNames()).contains("played Home");
    assertThat(taken.secrets()).isPositive();
    assertThat(health())
        .containsEntry("incomplete_connections", taken.incomplete())
        .containsEntry("degraded", true);
  }

  private void heldByAnother(String lease, Instant until) {
    inTransaction.query(
        entities ->
            entities
                .createNativeQuery(
                    "INSERT INTO job_lease (name, holder, held_until)"
                        + " VALUES (?, 'another', CAST(? AS timestamptz))"
                        + " ON CONFLICT (name) DO UPDATE SET held_until = excluded.held_until")
                .setParameter(1, lease)
                .setParameter(2, until.toString())
                .executeUpdate());
  }

  private long takenSince(Instant moment) {
    return inTransaction.query(
        entities ->
            entities
                .createQuery(
                    "SELECT COUNT(r) FROM BackupRun r WHERE r.kind = :kind AND r.startedAt >= :at",
                    Long.class)
                .setParameter("kind", BackupRunKind.BACKUP)
                .setParameter("at", moment)
                .getSingleResult());
  }

  private long scratchSchemas() {
    return inTransaction.query(
        entities ->
            (Long)
                entities
                    .createNativeQuery(
                        "SELECT count(*) FROM pg_namespace WHERE nspname LIKE 'vault!_drill!_%'"
                            + " ESCAPE '!'")
                    .getSingleResult());
  }

  private BackupRun last(BackupRunKind kind) {
    return inTransaction.get(() -> runs.findLast(kind).orElseThrow());
  }

  private Map<String, Object> health() {
    return check.check().details();
  }
}
