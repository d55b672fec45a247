package io.uprava.reports.service;

import io.uprava.common.error.RuleViolation;
import io.uprava.common.error.TooManyRequests;
import io.uprava.common.json.JsonText;
import io.uprava.reports.catalogue.ReportArgumentRules;
import io.uprava.reports.catalogue.ReportCatalogue;
import io.uprava.reports.entity.ReportOccurrence;
import io.uprava.reports.entity.ReportOrigin;
import io.uprava.reports.entity.ReportRun;
import io.uprava.reports.entity.ReportSchedule;
import io.uprava.reports.entity.ReportSlot;
import io.uprava.reports.repository.ReportOccurrenceRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Puts the run of an occurrence into the queue, in the transaction that holds the schedule. */
@ApplicationScoped
public class ReportScheduleStart {

  /** What the occasions of runs of schedules begin with. */
  static final String OCCASION = "report-schedule ";

  private static final String PARAMETERS = "parameters";

  private static final System.Logger LOG = System.getLogger(ReportScheduleStart.class.getName());

  @Inject ReportOccurrenceRepository occurrences;
  @Inject ReportCatalogue catalogue;
  @Inject ReportRunQueue queue;
  @Inject ReportRunLimit limit;
  @Inject ReportScheduleMails mails;

  /**
   * Runs the report for a date, unless it did.
   *
   * @param missed how many dates before it passed while nobody was there
   */
  void planned(ReportSchedule schedule, ReportSlot slot, int missed, Instant now) {
    if (!occurrences.has(schedule.id(), slot.key())) {
      start(schedule, ReportOccurrence.of(schedule, slot, missed, now), slot.local().toLocalDate());
    }
  }

  /**
   * Runs the report as of today.
   *
   * @throws TooManyRequests {@code report-runs-too-many} when too many of the owner's are open
   */
  ReportOccurrenceView byHand(ReportSchedule schedule, Instant now) {
    limit.requireRoom(schedule.ownerId());
    ReportOccurrence occurrence = ReportOccurrence.byHand(schedule, now);
    ReportRun run =
        start(schedule, occurrence, LocalDate.ofInstant(now, schedule.timetable().zone()));
    return ReportOccurrenceView.of(occurrence, run);
  }

  /** The run, or null when there can be none and the owner is told why. */
  private ReportRun start(ReportSchedule schedule, ReportOccurrence occurrence, LocalDate day) {
    Instant now = occurrence.startedAt();
    Optional<String> parameters = parameters(schedule, day);
    ReportRun run = parameters.map(texts -> add(schedule, occurrence, texts)).orElse(null);
    if (run == null) {
      occurrence.fail(PARAMETERS, now);
      mails.failed(schedule, PARAMETERS, null);
    } else {
      occurrence.runs(run.id());
    }
    occurrences.add(occurrence);
    LOG.log(
        System.Logger.Level.INFO,
        "report schedule {0}: {1}, run {2}, {3} dates missed before",
        schedule.id(),
        occurrence.slot(),
        occurrence.runId(),
        occurrence.missed());
    return run;
  }

  private ReportRun add(ReportSchedule schedule, ReportOccurrence occurrence, String parameters) {
    return queue.add(
        schedule.plan().order(parameters, schedule.timetable().zone()),
        new ReportOrigin(
            schedule.ownerId(),
            schedule.ownerKey(),
            OCCASION + schedule.id() + " " + occurrence.slot(),
            occurrence.startedAt()));
  }

  /** What the parameters are on that day; empty when the report does not know them any more. */
  private Optional<String> parameters(ReportSchedule schedule, LocalDate day) {
    Map<String, String> chosen = ReportRunView.texts(schedule.plan().parameters());
    try {
      return catalogue
          .find(schedule.plan().report())
          .map(report -> ReportArgumentRules.resolve(report.parameters(), chosen, day))
          .map(JsonText::write);
    } catch (RuleViolation changed) {
      return Optional.empty();
    }
  }
}
