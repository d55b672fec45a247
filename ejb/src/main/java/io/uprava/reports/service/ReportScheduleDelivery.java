package io.uprava.reports.service;

import io.uprava.reports.entity.ReportOccurrence;
import io.uprava.reports.entity.ReportRun;
import io.uprava.reports.entity.ReportRunState;
import io.uprava.reports.entity.ReportSchedule;
import io.uprava.reports.repository.ReportOccurrenceRepository;
import io.uprava.reports.repository.ReportScheduleRepository;
import io.uprava.users.service.ColleagueDirectory.Colleague;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Tells people how an occurrence ended, in a transaction that holds its row: the mails and the
 * knowledge that they were written commit together, so that nobody gets two.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ReportScheduleDelivery {

  @Inject ReportOccurrenceRepository occurrences;
  @Inject ReportScheduleRepository schedules;
  @Inject ReportScheduleRecipients recipients;
  @Inject ReportScheduleMails mails;
  @Inject Clock clock;

  /** The occurrences of which nobody was told how they ended. */
  @PermitAll
  public List<UUID> due() {
    return occurrences.findOver();
  }

  /** Tells everybody of one of them, unless another node is at it or did it. */
  @PermitAll
  public void settle(UUID id) {
    occurrences.takeOpen(id).ifPresent(occurrence -> settle(occurrence, clock.instant()));
  }

  private void settle(ReportOccurrence occurrence, Instant now) {
    ReportRun run = occurrences.runs(List.of(occurrence)).get(occurrence.runId());
    Optional<ReportSchedule> schedule = schedules.find(occurrence.scheduleId());
    if (schedule.isPresent() && run.state() == ReportRunState.SUCCEEDED) {
      send(occurrence, schedule.get(), run, now);
      return;
    }
    if (schedule.isPresent() && run.state() == ReportRunState.FAILED) {
      mails.failed(schedule.get(), run.error(), run.errorLimit());
    }
    occurrence.settle(0, 0, now);
  }

  private void send(
      ReportOccurrence occurrence, ReportSchedule schedule, ReportRun run, Instant now) {
    ReportScheduleRecipients.Present present = recipients.of(schedule);
    for (Colleague person : present.allowed()) {
      recipients.sent(run.id(), person, mails.ready(schedule, run, person), now);
    }
    occurrence.settle(present.allowed().size(), present.leftOut(), now);
  }
}
