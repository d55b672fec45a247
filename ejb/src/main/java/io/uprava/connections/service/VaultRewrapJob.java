package io.uprava.connections.service;

import io.uprava.common.job.JobLease;
import jakarta.annotation.security.PermitAll;
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
 * After a new key was put in force, wraps every stored value by it, on one node; values that no key
 * opens are left alone and counted by the check {@code vault}.
 */
@Singleton
@DependsOn("SchemaMigration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class VaultRewrapJob {

  private static final System.Logger LOG = System.getLogger(VaultRewrapJob.class.getName());
  private static final String NAME = "vault-rewrap";
  private static final int BATCH = 200;

  @Inject VaultRewrapping rewrapping;
  @Inject JobLease lease;

  @PermitAll
  @Schedule(hour = "*", minute = "*/5", second = "40", persistent = false)
  public void run() {
    if (lease.take(NAME, Duration.ofMinutes(30))) {
      try {
        rewrapAll();
      } catch (RuntimeException failure) {
        LOG.log(System.Logger.Level.ERROR, "stored values keep their keys for now", failure);
      } finally {
        lease.release(NAME);
      }
    }
  }

  private void rewrapAll() {
    int done = 0;
    UUID last = null;
    List<UUID> batch = rewrapping.due(null, BATCH);
    while (!batch.isEmpty()) {
      for (UUID connection : batch) {
        done += rewrap(connection);
        last = connection;
      }
      batch = rewrapping.due(last, BATCH);
    }
    if (done > 0) {
      LOG.log(System.Logger.Level.INFO, "{0} stored values are under the key in force now", done);
    }
  }

  private int rewrap(UUID connection) {
    try {
      return rewrapping.rewrap(connection);
    } catch (RuntimeException unreadable) {
      LOG.log(
          System.Logger.Level.WARNING,
          "values of connection {0} keep their key: {1}",
          connection,
          unreadable.getMessage());
      return 0;
    }
  }
}
