package io.uprava.backups.service;

import io.uprava.backups.entity.BackupRun;
import io.uprava.backups.entity.BackupRunKind;
import io.uprava.backups.repository.BackupRunRepository;
import io.uprava.common.time.CompanyCalendar;
import io.uprava.connections.service.VaultExport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When a backup or a drill is due. */
@ApplicationScoped
public class BackupDue {

  /** A drill proves the files once a week. */
  static final Duration BETWEEN_DRILLS = Duration.ofDays(7);

  /** One that failed is made again on the next day. */
  private static final Duration AFTER_FAILURE = Duration.ofDays(1);

  @Inject BackupRunRepository runs;
  @Inject BackupKeys keys;
  @Inject VaultExport vault;
  @Inject CompanyCalendar calendar;
  @Inject Clock clock;

  /**
   * Whether today has no backup yet, or a connection was given tokens since the last one: what was
   * renewed spends what an older backup holds.
   */
  boolean backup() {
    if (!keys.present() || vault.ids(null, 1).isEmpty()) {
      return false;
    }
    Optional<Instant> last = runs.findLastGood(BackupRunKind.BACKUP).map(BackupRun::startedAt);
    Instant today = calendar.today().atStartOfDay(calendar.zone()).toInstant();
    return last.isEmpty() || last.get().isBefore(today) || vault.changedSince(last.get());
  }

  /** Whether the newest backup is to be proven. */
  boolean drill() {
    if (runs.findLastGood(BackupRunKind.BACKUP).isEmpty()) {
      return false;
    }
    return runs.findLast(BackupRunKind.DRILL)
        .map(
            last -> {
              Duration pause = last.ok() ? BETWEEN_DRILLS : AFTER_FAILURE;
              return !clock.instant().isBefore(last.startedAt().plus(pause));
            })
        .orElse(true);
  }
}
