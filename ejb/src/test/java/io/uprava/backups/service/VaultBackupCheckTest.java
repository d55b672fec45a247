package io.uprava.backups.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.backups.entity.BackupRun;
import io.uprava.backups.entity.BackupRunKind;
import io.uprava.backups.repository.BackupRunRepository;
import io.uprava.connections.service.VaultExport;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** When backups of a vault that holds something are not good enough. */
class VaultBackupCheckTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private final List<BackupRun> noted = new ArrayList<>();

  @Test
  void isContentWithYoungBackupsThatNoDrillWasDueForYet() {
    note(BackupRunKind.BACKUP, Duration.ofDays(8));
    note(BackupRunKind.BACKUP, Duration.ofHours(1));

    assertThat(degraded()).isFalse();
  }

  @Test
  void complainsWhenNoDrillFollowedTheFirstBackup() {
    note(BackupRunKind.BACKUP, Duration.ofDays(10));
    note(BackupRunKind.BACKUP, Duration.ofHours(1));

    assertThat(degraded()).isTrue();
  }

  @Test
  void isContentWhenTheOldBackupWasProven() {
    note(BackupRunKind.BACKUP, Duration.ofDays(10));
    note(BackupRunKind.BACKUP, Duration.ofHours(1));
    note(BackupRunKind.DRILL, Duration.ofDays(3));

    assertThat(degraded()).isFalse();
  }

  private void note(BackupRunKind kind, Duration age) {
    noted.add(new BackupRun(kind, NOW.minus(age), NOW.minus(age)));
  }

  private boolean degraded() {
    VaultBackupCheck check = new VaultBackupCheck();
    check.runs = new NotedRuns();
    check.keys = new PresentKeys();
    check.folder = new OpenFolder();
    check.vault = new FilledVault();
    check.clock = Clock.fixed(NOW, ZoneOffset.UTC);
    return (boolean) check.check().details().get("degraded");
  }

  private final class NotedRuns extends BackupRunRepository {

    @Override
    public Optional<BackupRun> findLast(BackupRunKind kind) {
      return of(kind).max(Comparator.comparing(BackupRun::startedAt));
    }

    @Override
    public Optional<BackupRun> findLastGood(BackupRunKind kind) {
      return findLast(kind).filter(BackupRun::ok);
    }

    @Override
    public Optional<BackupRun> findFirstGood(BackupRunKind kind) {
      return of(kind).min(Comparator.comparing(BackupRun::startedAt));
    }

    private Stream<BackupRun> of(BackupRunKind kind) {
      return noted.stream().filter(run -> run.kind() == kind);
    }
  }

  private static final class PresentKeys extends BackupKeys {

    @Override
    boolean present() {
      return true;
    }
  }

  private static final class OpenFolder extends BackupFolder {

    @Override
    boolean writable() {
      return true;
    }
  }

  private static final class FilledVault extends VaultExport {

    @Override
    public List<UUID> ids(UUID after, int limit) {
      return List.of(UUID.randomUUID());
    }
  }
}
