package io.uprava.reports.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** How many rows are written of how many. */
@Embeddable
public class ReportProgress {

  private static final int ALL = 100;

  @Column(name = "rows_done", nullable = false)
  private long rowsDone;

  @Column(name = "rows_total")
  private Long rowsTotal;

  @Column(name = "total_estimated", nullable = false)
  private boolean totalEstimated;

  protected ReportProgress() {}

  /**
   * @param rowsTotal null while nobody knows
   * @param totalEstimated whether the total is the planner's guess
   */
  public ReportProgress(long rowsDone, Long rowsTotal, boolean totalEstimated) {
    this.rowsDone = rowsDone;
    this.rowsTotal = rowsTotal;
    this.totalEstimated = totalEstimated;
  }

  /** Nothing is written and nothing is known. */
  public static ReportProgress none() {
    return new ReportProgress(0, null, false);
  }

  public long rowsDone() {
    return rowsDone;
  }

  /** Null while nobody knows. */
  public Long rowsTotal() {
    return rowsTotal;
  }

  public boolean totalEstimated() {
    return totalEstimated;
  }

  /** How much of an unfinished run is done, 0 to 99; null while nobody knows. */
  public Integer percent() {
    if (rowsTotal == null) {
      return null;
    }
    return rowsTotal == 0 ? 0 : (int) Math.min(ALL - 1, rowsDone * ALL / rowsTotal);
  }
}
