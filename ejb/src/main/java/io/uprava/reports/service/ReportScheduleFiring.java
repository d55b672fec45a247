package io.uprava.reports.service;

import io.uprava.reports.entity.ReportSchedule;
import io.uprava.reports.entity.ReportSlot;
import io.uprava.reports.entity.ReportTimetable;
import io.uprava.reports.repository.ReportScheduleRepository;
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
 * Runs schedules whose time has come, each in a transaction that holds its row: one node does it,
 * once, and goes on to the next date. Of dates that passed while nobody was there the latest is
 * made up for.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ReportScheduleFiring {

  @Inject ReportScheduleRepository schedules;
  @Inject ReportScheduleAccess access;
  @Inject ReportScheduleStart start;
  @Inject ReportScheduleSuspension suspension;
  @Inject Clock clock;

  /** The schedules whose time has come. */
  @PermitAll
  public List<UUID> due() {
    return schedules.findDue(clock.instant());
  }

  /** Does what is due of one of them, unless another node is at it or did it. */
  @PermitAll
  public void fire(UUID id) {
    Instant now = clock.instant();
    Optional<ReportSchedule> due = schedules.takeDue(id, now);
    due.ifPresent(
        schedule -> {
          if (access.allows(schedule.ownerId(), schedule.plan().report())) {
            run(schedule, now);
          } else {
            suspension.suspend(schedule, now);
          }
        });
  }

  private void run(ReportSchedule schedule, Instant now) {
    ReportTimetable table = schedule.timetable();
    ReportSlot slot = table.latest(now);
    int missed = Math.toIntExact(table.between(schedule.nextAt(), slot));
    schedules.plan(schedule.id(), table.after(now).at());
    start.planned(schedule, slot, missed, now);
  }
}
