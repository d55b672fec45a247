package io.uprava.payments.entity;

import io.uprava.common.entity.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** One comparison of all open and recently changed payments with the provider. */
@Entity
@Table(name = "reconciliation_run")
public class ReconciliationRun extends BaseEntity {

  @Column(name = "started_at", nullable = false, updatable = false)
  private Instant startedAt;

  @Column(name = "started_by", nullable = false, updatable = false)
  private String startedBy;

  @Column(name = "finished_at")
  private Instant finishedAt;

  @Column(name = "compared", nullable = false)
  private int compared;

  @Column(name = "skipped", nullable = false)
  private int skipped;

  @Column(name = "differences", nullable = false)
  private int differences;

  protected ReconciliationRun() {}

  public ReconciliationRun(String startedBy, Instant now) {
    this.startedBy = startedBy;
    this.startedAt = now;
  }

  /** The comparison came to its end. */
  public void finish(ComparisonTally tally, Instant now) {
    this.compared = tally.compared();
    this.skipped = tally.skipped();
    this.differences = tally.differences();
    this.finishedAt = now;
  }

  public Instant startedAt() {
    return startedAt;
  }

  /** Who asked for it, for people to read. */
  public String startedBy() {
    return startedBy;
  }

  /** Null while it runs, and for ever when its node died. */
  public Instant finishedAt() {
    return finishedAt;
  }

  public ComparisonTally tally() {
    return new ComparisonTally(compared, skipped, differences);
  }
}
