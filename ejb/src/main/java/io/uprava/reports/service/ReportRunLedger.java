package io.uprava.reports.service;

import io.uprava.common.job.NodeName;
import io.uprava.reports.entity.ReportFile;
import io.uprava.reports.entity.ReportRun;
import io.uprava.reports.repository.ReportRunRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.function.BiConsumer;

/** How runs end, each in a short transaction of its own; what another attempt has is left alone. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ReportRunLedger {

  private static final System.Logger LOG = System.getLogger(ReportRunLedger.class.getName());

  @Inject ReportRunRepository runs;
  @Inject ReportRunEnd end;
  @Inject NodeName node;
  @Inject Clock clock;

  /**
   * There is a file, which is served from now on.
   *
   * @param expiresAt when the file goes
   */
  @PermitAll
  public void succeeded(TakenReportRun taken, WrittenReport written, Instant expiresAt) {
    ReportFile file =
        new ReportFile(
            written.name(), written.size(), written.sha256(), taken.attempt(), expiresAt);
    settle(taken, (run, now) -> run.succeed(file, written.rows(), now));
  }

  /** There will be no file. */
  @PermitAll
  public void failed(TakenReportRun taken, ReportRefusal why) {
    settle(taken, (run, now) -> run.fail(why.code(), why.limit(), now));
  }

  /** The run was called off, and the node has let go of it. */
  @PermitAll
  public void cancelled(TakenReportRun taken) {
    settle(taken, ReportRun::stopped);
  }

  /** The node lost the database; another one begins anew, unless that happened too often. */
  @PermitAll
  public void lost(TakenReportRun taken) {
    settle(taken, ReportRun::lose);
  }

  private void settle(TakenReportRun taken, BiConsumer<ReportRun, Instant> change) {
    ReportRun run = runs.getLocked(taken.id());
    if (!run.runsAs(node.value(), taken.attempt())) {
      LOG.log(
          System.Logger.Level.WARNING,
          "report run {0}: attempt {1} is not the one that counts",
          run.id(),
          taken.attempt());
      return;
    }
    change.accept(run, clock.instant());
    end.tell(run);
  }
}
