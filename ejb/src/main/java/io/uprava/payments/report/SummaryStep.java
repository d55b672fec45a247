package io.uprava.payments.report;

/** How long the periods of a summary are; the names are those of PostgreSQL's date_trunc. */
public enum SummaryStep {
  DAY,
  /** Begins on Monday. */
  WEEK,
  MONTH,
  QUARTER
}
