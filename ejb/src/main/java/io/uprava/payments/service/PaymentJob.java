package io.uprava.payments.service;

import io.uprava.common.config.StripeSettings;
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

/**
 * Keeps payments true: unknown outcomes on every node, the hourly question for events that were
 * lost and the daily comparison on one node of the cluster.
 */
@Singleton
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PaymentJob {

  private static final System.Logger LOG = System.getLogger(PaymentJob.class.getName());

  @Inject PaymentReconciler reconciler;
  @Inject StripeCatchUp catchUp;
  @Inject ComparisonRuns comparisons;
  @Inject JobLease lease;
  @Inject StripeSettings settings;

  /** Looks into calls with unknown outcome. */
  @PermitAll
  @Schedule(hour = "*", minute = "*", second = "10/20", persistent = false)
  public void reconcile() {
    work("unknown outcomes", reconciler::reconcileDue);
  }

  /** Fetches events that Stripe could not deliver. */
  @PermitAll
  @Schedule(hour = "*", minute = "17", persistent = false)
  public void catchUp() {
    if (settings.apiKey().isPresent() && lease.take("stripe-catch-up", Duration.ofMinutes(55))) {
      work("catch-up", catchUp::run);
    }
  }

  /** Compares open and recent payments with Stripe, where that is due. */
  @PermitAll
  @Schedule(hour = "*", minute = "41", persistent = false)
  public void compare() {
    if (settings.apiKey().isPresent()) {
      work("daily comparison", comparisons::runDue);
    }
  }

  private static void work(String name, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException failure) {
      LOG.log(System.Logger.Level.ERROR, "payments: " + name + " did not finish", failure);
    }
  }
}
