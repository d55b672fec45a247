package io.uprava.reports.service;

import io.uprava.reports.entity.ReportAudience;
import io.uprava.reports.entity.ReportPlan;
import io.uprava.reports.entity.ReportSchedule;
import io.uprava.reports.entity.ReportTimetable;
import java.time.Instant;

/** What a schedule shall be, read and found good. */
record ReportScheduleDraft(
    String name, ReportPlan plan, ReportTimetable timetable, ReportAudience audience) {

  void describe(ReportSchedule schedule, Instant now) {
    schedule.describe(name, plan, timetable, audience, now);
  }
}
