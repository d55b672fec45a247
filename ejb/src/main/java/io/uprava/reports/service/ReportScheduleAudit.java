package io.uprava.reports.service;

import io.uprava.audit.service.AuditRecord;
import io.uprava.audit.service.AuditService;
import io.uprava.reports.entity.ReportPlan;
import io.uprava.reports.entity.ReportSchedule;
import io.uprava.reports.entity.ReportScheduleState;
import io.uprava.reports.entity.ReportTimetable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** What schedules leave in the audit chain. */
@ApplicationScoped
public class ReportScheduleAudit {

  private static final String SUBJECT = "report-schedule";

  @Inject AuditService audit;
  @Inject ReportAuditValues orders;

  void created(ReportSchedule schedule) {
    audit.record(about(schedule, "created").created(values(schedule)));
  }

  void changed(ReportSchedule schedule, Map<String, Object> before) {
    audit.record(about(schedule, "changed").changed(before, values(schedule)));
  }

  /**
   * @param act {@code paused}, {@code resumed} or {@code suspended}
   */
  void state(ReportSchedule schedule, String act, ReportScheduleState before, String reason) {
    audit.record(
        about(schedule, act)
            .changed(Map.of("state", before.name()), Map.of("state", schedule.state().name()))
            .because(reason));
  }

  void startedByHand(ReportSchedule schedule, ReportOccurrenceView occurrence) {
    audit.record(
        about(schedule, "started")
            .created(Map.of("run", Objects.toString(occurrence.runId(), occurrence.error()))));
  }

  void removed(ReportSchedule schedule, String reason) {
    audit.record(about(schedule, "removed").removed(values(schedule)).because(reason));
  }

  Map<String, Object> values(ReportSchedule schedule) {
    ReportPlan plan = schedule.plan();
    ReportTimetable when = schedule.timetable();
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("name", schedule.name());
    values.put("report", plan.report());
    values.put("parameters", orders.parameters(plan.report(), plan.parameters()));
    values.put("format", plan.format().name());
    values.put("language", plan.language().tag());
    values.put("byte_order_mark", plan.byteOrderMark());
    values.put("cadence", when.cadence().name());
    values.put("weekdays", when.weekdays().stream().sorted().map(Enum::name).toList());
    values.put("day_of_month", when.dayOfMonth());
    values.put("time", when.time() + " " + when.zone().getId());
    values.put("people", schedule.audience().people().stream().map(Object::toString).toList());
    values.put("roles", schedule.audience().roles());
    values.put("owner", schedule.ownerId().toString());
    return values;
  }

  private static AuditRecord about(ReportSchedule schedule, String act) {
    return AuditRecord.of(SUBJECT + "." + act, SUBJECT, schedule.id());
  }
}
