package io.uprava.backups.service;

import io.uprava.backups.entity.BackupRun;
import io.uprava.backups.entity.BackupRunKind;
import io.uprava.backups.repository.BackupRunRepository;
import io.uprava.common.health.CheckResult;
import io.uprava.common.health.HealthCheck;
import io.uprava.connections.service.VaultExport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How old the last good backup is and whether it was proven. A lack of backups does not take the
 * node out of service; while there is something to lose, it shows as degraded.
 */
@ApplicationScoped
public class VaultBackupCheck implements HealthCheck {

  private static final Duration LATE_BACKUP = Duration.ofHours(26);
  private static final Duration LATE_DRILL = BackupDue.BETWEEN_DRILLS.plusDays(2);

  @Inject BackupRunRepository runs;
  @Inject BackupKeys keys;
  @Inject BackupFolder folder;
  @Inject VaultExport vault;
  @Inject Clock clock;

  @Override
  public String name() {
    return "vault-backups";
  }

  @Override
  public CheckResult check() {
    Instant now = clock.instant();
    Optional<BackupRun> backup = runs.findLastGood(BackupRunKind.BACKUP);
    Optional<BackupRun> drill = runs.findLast(BackupRunKind.DRILL);
    boolean late = backup.map(run -> late(run, LATE_BACKUP, now)).orElse(true);
    boolean unproven =
        drill.map(run -> !run.ok() || late(run, LATE_DRILL, now)).orElseGet(() -> neverProven(now));
    int incomplete = backup.map(BackupRun::incomplete).orElse(0);
    boolean usable = keys.present() && folder.writable();
    boolean anything = !vault.ids(null, 1).isEmpty();
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("key", keys.present());
    details.put("folder_writable", folder.writable());
    backup.ifPresent(run -> details.put("backup_hours", age(run, now).toHours()));
    drill.ifPresent(run -> details.put("drill_days", age(run, now).toDays()));
    details.put("drill", drill.map(run -> run.ok() ? "ok" : run.errorCode()).orElse("none"));
    details.put("incomplete_connections", incomplete);
    details.put("degraded", anything && (late || unproven || !usable || incomplete > 0));
    return CheckResult.up(details);
  }

  /** A drill was to follow the first backup as soon as one drill follows another. */
  private boolean neverProven(Instant now) {
    return runs.findFirstGood(BackupRunKind.BACKUP)
        .map(first -> late(first, LATE_DRILL, now))
        .orElse(false);
  }

  private static boolean late(BackupRun run, Duration tolerated, Instant now) {
    return age(run, now).compareTo(tolerated) > 0;
  }

  private static Duration age(BackupRun run, Instant now) {
    return Duration.between(run.startedAt(), now);
  }
}
