package io.uprava.payments.service;

import io.uprava.common.config.StripeSettings;
import io.uprava.common.error.Conflict;
import io.uprava.common.security.Roles;
import io.uprava.common.security.Scopes;
import io.uprava.payments.entity.ReconciliationRun;
import io.uprava.payments.repository.ReconciliationRunRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** The comparison of all open and recently changed payments with Stripe, besides the daily one. */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.ACCOUNTANT})
public class ComparisonService {

  @Inject ReconciliationRunRepository runs;
  @Inject ComparisonRuns comparisons;
  @Inject StripeSettings settings;

  @RolesAllowed({Roles.ADMIN, Roles.ACCOUNTANT, Scopes.PAYMENTS_READ})
  public ComparisonView look() {
    ReconciliationRun last = runs.lastFinished().orElse(null);
    ReconciliationRun running =
        comparisons.underWay() ? runs.unfinishedSince(last).orElse(null) : null;
    return ComparisonView.of(running, last);
  }

  /**
   * Begins a comparison in the background.
   *
   * @throws Conflict {@code comparison-running}, {@code payments-not-configured}
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void start() {
    if (settings.apiKey().isEmpty()) {
      throw new Conflict("payments-not-configured");
    }
    comparisons.start();
  }
}
