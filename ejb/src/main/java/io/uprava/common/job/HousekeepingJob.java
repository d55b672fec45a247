package io.uprava.common.job;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;

/** Runs every {@link Housekeeping} once an hour on one node. */
@Singleton
@DependsOn("SchemaMigration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class HousekeepingJob {

  private static final System.Logger LOG = System.getLogger(HousekeepingJob.class.getName());
  private static final Duration MOST_OF_AN_HOUR = Duration.ofMinutes(50);

  @Inject @Any Instance<Housekeeping> all;
  @Inject HousekeepingStep step;
  @Inject JobLease lease;

  @PermitAll
  @Schedule(hour = "*", minute = "17", persistent = false)
  public void run() {
    if (lease.take("housekeeping", MOST_OF_AN_HOUR)) {
      all.forEach(this::purge);
    }
  }

  private void purge(Housekeeping housekeeping) {
    try {
      int rows = step.run(housekeeping);
      LOG.log(System.Logger.Level.INFO, "housekeeping {0}: {1} rows", housekeeping.name(), rows);
    } catch (RuntimeException failure) {
      LOG.log(
          System.Logger.Level.ERROR, "housekeeping " + housekeeping.name() + " failed", failure);
    }
  }
}
