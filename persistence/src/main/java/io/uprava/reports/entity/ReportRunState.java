package io.uprava.reports.entity;

/** How far a run is. */
public enum ReportRunState {
  /** Waits for a node, for the first time or again. */
  QUEUED,
  RUNNING,
  /** There is a file. */
  SUCCEEDED,
  FAILED,
  CANCELLED,
  /** There was a file, and its time is over. */
  EXPIRED;

  /** Whether nothing more happens to the run by itself, except that a file's time ends. */
  public boolean settled() {
    return this != QUEUED && this != RUNNING;
  }
}
