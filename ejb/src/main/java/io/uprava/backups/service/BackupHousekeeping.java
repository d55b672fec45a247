package io.uprava.backups.service;

import io.uprava.backups.repository.BackupRunRepository;
import io.uprava.backups.repository.VaultRestoreRepository;
import io.uprava.common.job.Housekeeping;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;

/** Forgets old runs, and wipes files that were handed in and never restored. */
@ApplicationScoped
public class BackupHousekeeping implements Housekeeping {

  private static final Duration STORY = Duration.ofDays(400);
  private static final Duration WAITING_FILE = Duration.ofDays(7);

  @Inject BackupRunRepository runs;
  @Inject VaultRestoreRepository restores;

  @Override
  public String name() {
    return "vault-backups";
  }

  @Override
  public int purge(Instant now) {
    return runs.deleteBefore(now.minus(STORY)) + restores.wipeBefore(now.minus(WAITING_FILE));
  }
}
