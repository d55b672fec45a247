package io.uprava.reports.service;

import io.uprava.audit.service.AuditRecord;
import io.uprava.audit.service.AuditService;
import io.uprava.common.error.Conflict;
import io.uprava.common.error.NotFound;
import io.uprava.common.security.Roles;
import io.uprava.common.security.Scopes;
import io.uprava.reports.entity.ReportRun;
import io.uprava.reports.repository.ReportRunRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/**
 * One run: how far it is, and calling it off. Runs of others do not exist, but for administrators.
 */
@Stateless
public class ReportRunService {

  @Inject ReportRunRepository runs;
  @Inject ReportRunAccess access;
  @Inject AuditService audit;
  @Inject ReportRunEnd end;
  @Inject Clock clock;

  /**
   * @throws NotFound {@code report-run-not-found}, also for somebody else's
   */
  @RolesAllowed({Roles.SIGNED_IN, Scopes.REPORTS_READ, Scopes.REPORTS_WRITE})
  public ReportRunView get(UUID id) {
    return access.view(access.visible(runs.find(id)));
  }

  /**
   * Calls a run off: at once while it waits, within two seconds while a node works on it.
   *
   * @throws NotFound {@code report-run-not-found}, also for somebody else's
   * @throws Conflict {@code report-run-settled} when it is over
   */
  @RolesAllowed({Roles.SIGNED_IN, Scopes.REPORTS_WRITE})
  public ReportRunView cancel(UUID id) {
    access.visible(runs.find(id));
    ReportRun run = runs.getLocked(id);
    run.cancel(clock.instant());
    audit.record(
        AuditRecord.of("report.cancelled", ReportRunQueue.SUBJECT, id)
            .created(Map.of("report", run.order().report())));
    end.tell(run);
    return access.view(run);
  }
}
