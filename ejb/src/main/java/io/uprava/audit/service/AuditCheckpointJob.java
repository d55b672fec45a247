package io.uprava.audit.service;

import io.uprava.audit.repository.AuditChainRepository;
import io.uprava.common.job.JobLease;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * Notes the end of the chain in the log once a day, later where no node was up at the usual time.
 * Logs are kept elsewhere than the database, so that even a chain that was rewritten as a whole is
 * found out by {@link AuditService#verify(AuditCheckpoint)}.
 */
@Singleton
@DependsOn("SchemaMigration")
public class AuditCheckpointJob {

  private static final System.Logger LOG = System.getLogger(AuditCheckpointJob.class.getName());
  private static final Duration MOST_OF_A_DAY = Duration.ofHours(23).plusMinutes(30);

  @Inject AuditChainRepository chain;
  @Inject JobLease lease;

  @PermitAll
  @Schedule(hour = "*", minute = "5", persistent = false)
  public void note() {
    if (lease.take("audit-checkpoint", MOST_OF_A_DAY)) {
      chain
          .head()
          .map(head -> AuditCheckpoint.of(head.position(), head.hash()))
          .ifPresent(AuditCheckpointJob::log);
    }
  }

  private static void log(AuditCheckpoint end) {
    LOG.log(
        System.Logger.Level.INFO,
        "UPRAVA-AUDIT-CHECKPOINT position={0} hash={1}",
        Long.toString(end.position()),
        end.hash());
  }
}
