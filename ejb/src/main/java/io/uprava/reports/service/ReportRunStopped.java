package io.uprava.reports.service;

/** Ends the reading of rows at the next one; why is told by {@link ActiveReportRun}. */
class ReportRunStopped extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ReportRunStopped() {
    super("stopped");
  }
}
