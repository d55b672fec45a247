package io.uprava.payments.service;

import io.uprava.audit.service.AuditRecord;
import io.uprava.audit.service.AuditService;
import io.uprava.payments.entity.ComparisonTally;
import io.uprava.payments.entity.ReconciliationRun;
import io.uprava.payments.repository.ReconciliationRunRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Writes down when payments were compared with Stripe and what came of it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ComparisonLedger {

  private static final String RUN = "payment-comparison";

  @Inject ReconciliationRunRepository runs;
  @Inject AuditService audit;
  @Inject Actor actor;
  @Inject Clock clock;

  /**
   * @return id of the run
   */
  @PermitAll
  public UUID begin() {
    ReconciliationRun run = new ReconciliationRun(actor.name(), clock.instant());
    runs.add(run);
    audit.record(
        new AuditRecord(
            "payments.comparison-started", RUN, run.id().toString(), null, Map.of(), null));
    return run.id();
  }

  @PermitAll
  public void finish(UUID id, ComparisonTally tally) {
    runs.find(id).ifPresent(run -> run.finish(tally, clock.instant()));
  }
}
