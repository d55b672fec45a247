package io.uprava.reports.service;

import io.uprava.reports.repository.ReportBeat;
import java.util.Optional;

/**
 * A run while this node works on it: one thread reads and writes rows, another one tells how far it
 * is and may stop it.
 */
class ActiveReportRun {

  private final TakenReportRun taken;
  private volatile long rowsDone;
  private volatile Long rowsTotal;
  private volatile boolean totalEstimated;
  private volatile ReportStop stop;
  private volatile ReportRefusal refusal;
  private volatile Runnable end = () -> {};

  ActiveReportRun(TakenReportRun taken) {
    this.taken = taken;
  }

  TakenReportRun taken() {
    return taken;
  }

  ReportBeat beat() {
    return new ReportBeat(
        taken.id(), taken.attempt(), taken.node(), rowsDone, rowsTotal, totalEstimated);
  }

  void reads(Runnable ending) {
    end = ending;
    requireGoing();
  }

  void expects(long rows, boolean estimated) {
    totalEstimated = estimated;
    rowsTotal = rows;
    requireGoing();
  }

  void done(long rows) {
    rowsDone = rows;
    requireGoing();
  }

  /** Ends the work, even in the midst of a statement. */
  void stop(ReportStop why) {
    if (stop == null) {
      stop = why;
    }
    end.run();
  }

  /** Ends the work because there can be no such file. */
  ReportRunStopped refuse(String code, long limit) {
    refusal = new ReportRefusal(code, limit);
    return new ReportRunStopped();
  }

  Optional<ReportStop> stopped() {
    return Optional.ofNullable(stop);
  }

  Optional<ReportRefusal> refused() {
    return Optional.ofNullable(refusal);
  }

  private void requireGoing() {
    if (stop != null) {
      throw new ReportRunStopped();
    }
  }
}
