package io.uprava.payments.report;

import java.util.Locale;

/** How long the periods of a summary are. */
public enum SummaryStep {
  DAY("1 day"),
  /** Begins on Monday. */
  WEEK("1 week"),
  MONTH("1 month"),
  QUARTER("3 months");

  private final String interval;

  SummaryStep(String interval) {
    this.interval = interval;
  }

  /** Its length as PostgreSQL's intervals are written. */
  String interval() {
    return interval;
  }

  /** What PostgreSQL's date_trunc calls it. */
  String field() {
    return name().toLowerCase(Locale.ROOT);
  }
}
