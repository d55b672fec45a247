package io.uprava.connections.service;

import io.uprava.common.job.JobLease;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * Keeps connections alive that nobody uses, and finishes what crashes interrupted. Noted answers
 * are looked for by every node, for each has its own disk.
 */
@Singleton
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class KeepAliveJob {

  private static final System.Logger LOG = System.getLogger(KeepAliveJob.class.getName());
  private static final String NAME = "connections-keep-alive";
  private static final Duration LONGEST_ROUND = Duration.ofMinutes(9);

  @Inject TokenRecovery recovery;
  @Inject TokenRefresher refresher;
  @Inject ConnectionsDue due;
  @Inject JobLease lease;

  /** Finishes what was interrupted, here or on a node that stays away. */
  @PermitAll
  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  public void recover() {
    try {
      recovery.absorbAll();
      each(due.interrupted(), RefreshMode.RECOVERY);
    } catch (RuntimeException failure) {
      LOG.log(System.Logger.Level.WARNING, "interrupted exchanges wait", failure);
    }
  }

  /** Renews what was idle for long, on one node of the cluster. */
  @PermitAll
  @Schedule(hour = "*", minute = "*/10", persistent = false)
  public void keepAlive() {
    if (lease.take(NAME, LONGEST_ROUND)) {
      each(due.idle(), RefreshMode.KEEP_ALIVE);
    }
  }

  private void each(List<UUID> connections, RefreshMode mode) {
    for (UUID connection : connections) {
      try {
        refresher.refresh(connection, mode, null);
      } catch (RuntimeException failure) {
        LOG.log(
            System.Logger.Level.ERROR, "connection " + connection + " was not renewed", failure);
      }
    }
  }
}
