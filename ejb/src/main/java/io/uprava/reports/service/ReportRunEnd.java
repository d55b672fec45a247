package io.uprava.reports.service;

import io.uprava.audit.service.AuditRecord;
import io.uprava.audit.service.AuditService;
import io.uprava.reports.entity.ReportRun;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Map;

/** Tells the log, the audit and observers that a run is over. */
@ApplicationScoped
public class ReportRunEnd {

  private static final System.Logger LOG = System.getLogger(ReportRunEnd.class.getName());

  @Inject AuditService audit;
  @Inject Event<ReportRunFinished> finished;

  /** Part of the transaction that changed the run; says nothing of one that goes on. */
  void tell(ReportRun run) {
    long rows = run.progress().rowsDone();
    LOG.log(
        System.Logger.Level.INFO,
        "report run {0} of {1}: {2}, {3} rows",
        run.id(),
        run.order().report(),
        run.state(),
        rows);
    if (run.state().settled()) {
      audit.record(
          AuditRecord.of("report.finished", ReportRunQueue.SUBJECT, run.id())
              .created(Map.of("report", run.order().report(), "state", run.state(), "rows", rows)));
      finished.fire(new ReportRunFinished(run.id(), run.state(), run.origin().occasion()));
    }
  }
}
