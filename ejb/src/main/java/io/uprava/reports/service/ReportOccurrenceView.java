package io.uprava.reports.service;

import io.uprava.reports.entity.ReportOccurrence;
import io.uprava.reports.entity.ReportRun;
import io.uprava.reports.entity.ReportRunState;
import java.time.Instant;
import java.util.UUID;

/**
 * One time a schedule came round.
 *
 * @param plannedAt the date of the timetable, or when somebody asked for it
 * @param startedAt when a run was put into the queue for it
 * @param byHand whether somebody wanted it at once
 * @param missed dates before it that passed while no node was there
 * @param runId null when there could be no run
 * @param error stable name of the reason why there is no file, null without
 * @param errorLimit the limit that was met, null when it was none
 * @param settled whether everybody was told how it ended
 * @param sent how many were told by mail
 * @param leftOut how many are named as recipients and may not see the report
 */
public record ReportOccurrenceView(
    UUID id,
    Instant plannedAt,
    Instant startedAt,
    boolean byHand,
    int missed,
    UUID runId,
    ReportRunState state,
    String error,
    Long errorLimit,
    boolean settled,
    int sent,
    int leftOut) {

  /**
   * @param run null when there is none
   */
  static ReportOccurrenceView of(ReportOccurrence occurrence, ReportRun run) {
    return new ReportOccurrenceView(
        occurrence.id(),
        occurrence.plannedAt(),
        occurrence.startedAt(),
        occurrence.byHand(),
        occurrence.missed(),
        occurrence.runId(),
        run == null ? ReportRunState.FAILED : run.state(),
        run == null ? occurrence.error() : run.error(),
        run == null ? null : run.errorLimit(),
        occurrence.settled(),
        occurrence.sent(),
        occurrence.leftOut());
  }
}
