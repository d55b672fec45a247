package io.uprava.reports.service;

import io.uprava.reports.catalogue.Report;
import io.uprava.reports.catalogue.ReportCatalogue;
import io.uprava.reports.repository.ReportFileRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Optional;

/** Does one run from its beginning to whatever end it takes. */
@ApplicationScoped
public class ReportRunning {

  private static final System.Logger LOG = System.getLogger(ReportRunning.class.getName());

  @Inject ReportCatalogue catalogue;
  @Inject ReportWriting writing;
  @Inject ReportRunLedger ledger;
  @Inject ReportFileRepository files;
  @Inject ReportRetention retention;

  void run(ActiveReportRun run) {
    TakenReportRun taken = run.taken();
    files.removeExcept(taken.id(), taken.attempt());
    Optional<Report> report = catalogue.find(taken.report());
    if (report.isEmpty()) {
      ledger.failed(taken, new ReportRefusal("gone", null));
      return;
    }
    try {
      WrittenReport written = writing.write(report.get(), run);
      ledger.succeeded(taken, written, retention.end());
    } catch (SQLException | RuntimeException failure) {
      end(run, failure);
    }
    files.removeUnserved(taken.id(), taken.attempt());
  }

  private void end(ActiveReportRun run, Exception failure) {
    TakenReportRun taken = run.taken();
    Optional<ReportStop> stop = run.stopped();
    if (stop.isPresent()) {
      letGo(taken, stop.get());
    } else if (run.refused().isPresent()) {
      ledger.failed(taken, run.refused().get());
    } else if (DatabaseLoss.caused(failure)) {
      LOG.log(
          System.Logger.Level.WARNING, "report run " + taken.id() + " lost the database", failure);
      ledger.lost(taken);
    } else {
      LOG.log(System.Logger.Level.ERROR, "report run " + taken.id() + " failed", failure);
      ledger.failed(taken, new ReportRefusal("failed", null));
    }
  }

  private void letGo(TakenReportRun taken, ReportStop why) {
    switch (why) {
      case CANCELLED -> ledger.cancelled(taken);
      case NODE_STOPS ->
          LOG.log(System.Logger.Level.INFO, "report run {0} is left to another node", taken.id());
      case LOST ->
          LOG.log(
              System.Logger.Level.WARNING,
              "report run {0}: attempt {1} was taken over",
              taken.id(),
              taken.attempt());
    }
  }
}
