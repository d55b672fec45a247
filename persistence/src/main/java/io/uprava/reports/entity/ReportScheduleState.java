package io.uprava.reports.entity;

/** Whether a schedule runs its report. */
public enum ReportScheduleState {
  ACTIVE,
  /** A person wants it to rest. */
  PAUSED,
  /** Its owner may not run the report any more, and nobody has put that right. */
  SUSPENDED
}
