package io.uprava.backups.service;

import io.uprava.backups.entity.BackupRun;
import io.uprava.backups.entity.BackupRunKind;
import io.uprava.common.config.BackupSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Takes a backup into the folder and lets old ones go: only after a good one is there, and never
 * because of one that holds nothing or is incomplete. Outside of transactions.
 */
@ApplicationScoped
public class BackupTaking {

  private static final System.Logger LOG = System.getLogger(BackupTaking.class.getName());

  @Inject BackupMaking making;
  @Inject BackupFolder folder;
  @Inject BackupNotes notes;
  @Inject BackupSettings settings;
  @Inject Clock clock;

  /**
   * Takes one now; a failure is noted and told in the view.
   *
   * @param reason why, in the words of a person; null otherwise
   */
  BackupRunView take(String reason) {
    Instant start = clock.instant();
    try {
      MadeBackup made = making.make();
      folder.keep(made.name(), made.file());
      BackupRunView view =
          notes.note(made.run(BackupRunKind.BACKUP, start, clock.instant()), reason);
      LOG.log(
          System.Logger.Level.INFO,
          "backup {0} of {1} connections is kept",
          made.name(),
          made.connections());
      purge(made);
      return view;
    } catch (RuntimeException | IOException failure) {
      LOG.log(System.Logger.Level.ERROR, "UPRAVA-BACKUP-FAILED no backup was taken", failure);
      RunFailure why = RunFailure.of(failure, "backup-failed");
      BackupRun run = new BackupRun(BackupRunKind.BACKUP, start, clock.instant());
      return notes.note(run.failed(why.code(), why.detail()), reason);
    }
  }

  /** An older file may hold what this one had to leave out. */
  private void purge(MadeBackup made) {
    if (made.secrets() > 0 && made.incomplete().isEmpty()) {
      Instant now = clock.instant();
      int removed = folder.purge(now.minus(Duration.ofDays(settings.days())), made.name(), now);
      LOG.log(System.Logger.Level.INFO, "{0} old backups were removed", removed);
    }
  }
}
