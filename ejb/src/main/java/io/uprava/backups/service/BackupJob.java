package io.uprava.backups.service;

import io.uprava.common.job.JobLease;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;

/** Takes the backup of the day and proves it once a week, on one node of the cluster. */
@Singleton
@DependsOn("SchemaMigration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BackupJob {

  private static final System.Logger LOG = System.getLogger(BackupJob.class.getName());
  private static final Duration LONGEST_BACKUP = Duration.ofMinutes(9);
  private static final Duration LONGEST_DRILL = Duration.ofMinutes(50);

  @Inject BackupDue due;
  @Inject BackupTaking taking;
  @Inject RestoreDrill drill;
  @Inject JobLease lease;

  /** Takes one where it is due; who comes second finds that it is not any more. */
  @PermitAll
  @Schedule(hour = "*", minute = "*/10", second = "50", persistent = false)
  public void backup() {
    try {
      if (due.backup() && lease.take("vault-backup", LONGEST_BACKUP) && due.backup()) {
        taking.take(null);
      }
    } catch (RuntimeException failure) {
      LOG.log(System.Logger.Level.ERROR, "backups wait", failure);
    }
  }

  /** Proves the newest file of this node's folder where it is due. */
  @PermitAll
  @Schedule(hour = "*", minute = "25", persistent = false)
  public void drill() {
    try {
      if (due.drill()
          && drill.possible()
          && lease.take("vault-drill", LONGEST_DRILL)
          && due.drill()) {
        drill.run(null);
      }
    } catch (RuntimeException failure) {
      LOG.log(System.Logger.Level.ERROR, "drills wait", failure);
    }
  }
}
