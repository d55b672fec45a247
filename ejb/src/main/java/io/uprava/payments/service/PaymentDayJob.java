package io.uprava.payments.service;

import io.uprava.common.config.Settings;
import io.uprava.common.job.JobLease;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;

/** Folds the sums of payments by day, on one node of the cluster. */
@Singleton
@DependsOn("SchemaMigration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PaymentDayJob {

  private static final System.Logger LOG = System.getLogger(PaymentDayJob.class.getName());
  private static final String NAME = "payment-days";

  @Inject PaymentDayKeeping keeping;
  @Inject JobLease lease;
  @Inject Settings settings;

  @PermitAll
  @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false)
  public void run() {
    if (lease.take(NAME, Duration.ofMinutes(5))) {
      try {
        keeping.keep(settings.companyZone());
      } catch (RuntimeException failure) {
        LOG.log(System.Logger.Level.ERROR, "payments by day were not folded", failure);
      } finally {
        lease.release(NAME);
      }
    }
  }
}
