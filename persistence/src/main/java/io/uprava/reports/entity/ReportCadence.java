package io.uprava.reports.entity;

/** How often a schedule comes round. */
public enum ReportCadence {
  DAILY,
  /** On certain days of the week. */
  WEEKLY,
  /** On one day of the month; in a month that has no such day, on its last. */
  MONTHLY
}
