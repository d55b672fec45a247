package io.uprava.reports.service;

import io.uprava.audit.service.AuditRecord;
import io.uprava.audit.service.AuditService;
import io.uprava.reports.entity.ReportOrder;
import io.uprava.reports.entity.ReportOrigin;
import io.uprava.reports.entity.ReportRun;
import io.uprava.reports.repository.ReportRunRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Puts runs into the queue, for people who ask and for whatever runs reports by itself. Part of the
 * caller's transaction; who may run what is decided before.
 */
@ApplicationScoped
public class ReportRunQueue {

  static final String SUBJECT = "report-run";

  @Inject ReportRunRepository runs;
  @Inject AuditService audit;
  @Inject ReportAuditValues values;
  @Inject Event<ReportRunQueued> queued;

  /**
   * Adds a run; an occasion that has one keeps it.
   *
   * @param order its parameters are resolved
   */
  public ReportRun add(ReportOrder order, ReportOrigin origin) {
    Optional<ReportRun> known =
        Optional.ofNullable(origin.occasion()).flatMap(runs::findByOccasion);
    return known.orElseGet(() -> addNew(new ReportRun(order, origin)));
  }

  private ReportRun addNew(ReportRun run) {
    runs.add(run);
    audit.record(
        AuditRecord.of("report.requested", SUBJECT, run.id()).created(values.of(run.order())));
    queued.fire(new ReportRunQueued(run.id()));
    return run;
  }
}
