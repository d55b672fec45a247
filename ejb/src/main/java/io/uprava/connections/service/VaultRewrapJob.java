package io.uprava.connections.service;

import io.uprava.common.job.JobLease;
import io.uprava.connections.service.VaultRewrapping.Outcome;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
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
  private static final int NAMED = 5;

  @Inject VaultRewrapping rewrapping;
  @Inject JobLease lease;

  @PermitAll
  @Schedule(hour = "*", minute = "*", second = "40", persistent = false)
  public void run() {
    if (needed() && lease.take(NAME, Duration.ofMinutes(10))) {
      try {
        rewrapAll();
      } catch (RuntimeException failure) {
        LOG.log(System.Logger.Level.ERROR, "stored values keep their keys for now", failure);
      } finally {
        lease.release(NAME);
      }
    }
  }

  private boolean needed() {
    try {
      return !rewrapping.due(null, 1).isEmpty();
    } catch (IllegalStateException unusableKeyset) {
      return false;
    }
  }

  private void rewrapAll() {
    int done = 0;
    List<UUID> left = new ArrayList<>();
    List<UUID> batch = rewrapping.due(null, BATCH);
    while (!batch.isEmpty()) {
      for (UUID connection : batch) {
        Outcome outcome = rewrap(connection);
        done += outcome.wrapped();
        if (outcome.left() > 0 && left.size() < NAMED) {
          left.add(connection);
        }
      }
      batch = rewrapping.due(batch.get(batch.size() - 1), BATCH);
    }
    if (done > 0) {
      LOG.log(System.Logger.Level.INFO, "{0} stored values are under the key in force now", done);
    }
    if (!left.isEmpty()) {
      LOG.log(
          System.Logger.Level.WARNING,
          "values keep their key, for they do not open, of connections {0} and maybe others",
          left);
    }
  }

  private Outcome rewrap(UUID connection) {
    try {
      return rewrapping.rewrap(connection);
    } catch (RuntimeException failure) {
      LOG.log(System.Logger.Level.WARNING, "values of " + connection + " keep their key", failure);
      return new Outcome(0, 1);
    }
  }
}
