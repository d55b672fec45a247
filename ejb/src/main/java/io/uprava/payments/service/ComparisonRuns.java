package io.uprava.payments.service;

import io.uprava.common.error.Conflict;
import io.uprava.common.job.JobLease;
import io.uprava.payments.entity.ComparisonTally;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;

/** Compares all payments with Stripe, one comparison at a time in the cluster. */
@ApplicationScoped
public class ComparisonRuns {

  private static final System.Logger LOG = System.getLogger(ComparisonRuns.class.getName());

  /** Renewed with each payment, so that a node that went down is not waited for. */
  private static final Duration HOLD = Duration.ofMinutes(5);

  private static final String LEASE = "stripe-comparing";

  @Resource ManagedExecutorService executor;

  @Inject Reconciliation reconciliation;
  @Inject ComparisonLedger ledger;
  @Inject ComparisonDue due;
  @Inject JobLease lease;

  /** Here and now; nothing when none is due or one is under way. */
  void runDue() {
    if (!due.due() || !lease.take(LEASE, HOLD)) {
      return;
    }
    if (due.due()) {
      work(begin());
    } else {
      lease.release(LEASE);
    }
  }

  /** Whether one is under way on a node of the cluster. */
  boolean underWay() {
    return lease.held(LEASE);
  }

  /**
   * In the background.
   *
   * @throws Conflict {@code comparison-running}
   */
  void start() {
    if (!lease.take(LEASE, HOLD)) {
      throw new Conflict("comparison-running");
    }
    UUID run = begin();
    executor.execute(() -> work(run));
  }

  private UUID begin() {
    try {
      return ledger.begin();
    } catch (RuntimeException failure) {
      lease.release(LEASE);
      throw failure;
    }
  }

  private void keep() {
    if (!lease.renew(LEASE, HOLD)) {
      throw new IllegalStateException("another node compares by now");
    }
  }

  private void work(UUID run) {
    try {
      ComparisonTally tally = reconciliation.run(this::keep);
      ledger.finish(run, tally);
      LOG.log(System.Logger.Level.INFO, "payments compared with Stripe: {0}", tally);
    } catch (RuntimeException failure) {
      LOG.log(System.Logger.Level.ERROR, "the comparison with Stripe did not finish", failure);
    } finally {
      lease.release(LEASE);
    }
  }
}
