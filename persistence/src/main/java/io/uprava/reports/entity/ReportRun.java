package io.uprava.reports.entity;

import io.uprava.common.entity.BaseEntity;
import io.uprava.common.error.Conflict;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * One run of a report, a job that any node takes. A node that is lost leaves it to the next one,
 * which begins anew as the next attempt: the person who asked sees one run all the time.
 */
@Entity
@Table(name = "report_run")
public class ReportRun extends BaseEntity {

  /** What a node that goes down leaves as its last sign of life. */
  public static final Instant FAREWELL = Instant.EPOCH;

  private static final int MOST_LOSSES = 5;

  @Embedded private ReportOrder order;

  @Embedded private ReportOrigin origin;

  @Enumerated(EnumType.STRING)
  @Column(name = "state", nullable = false)
  private ReportRunState state;

  @Column(name = "queued_at", nullable = false)
  private Instant queuedAt;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "finished_at")
  private Instant finishedAt;

  @Column(name = "cancel_requested_at")
  private Instant cancelRequestedAt;

  @Column(name = "heartbeat_at")
  private Instant heartbeatAt;

  @Column(name = "node")
  private String node;

  @Column(name = "attempts", nullable = false)
  private int attempts;

  @Column(name = "losses", nullable = false)
  private int losses;

  @Column(name = "error")
  private String error;

  @Column(name = "error_limit")
  private Long errorLimit;

  @Embedded private ReportProgress progress;

  @Embedded private ReportFile file;

  protected ReportRun() {}

  /** A run that waits for a node. */
  public ReportRun(ReportOrder order, ReportOrigin origin) {
    this.order = order;
    this.origin = origin;
    this.state = ReportRunState.QUEUED;
    this.queuedAt = origin.at();
    this.progress = ReportProgress.none();
  }

  /** A node begins, as the next attempt. */
  public void take(String byNode, Instant now) {
    this.state = ReportRunState.RUNNING;
    this.node = byNode;
    this.attempts++;
    this.startedAt = now;
    this.heartbeatAt = now;
    this.progress = ReportProgress.none();
  }

  /** Whether that attempt of that node is the one that counts. */
  public boolean runsAs(String byNode, int attempt) {
    return state == ReportRunState.RUNNING && attempts == attempt && byNode.equals(node);
  }

  /**
   * There is a file; of a run that was called off while its last rows were written there is none.
   */
  public void succeed(ReportFile written, long rows, Instant now) {
    if (cancelRequestedAt != null) {
      stopped(now);
      return;
    }
    this.progress = new ReportProgress(rows, rows, false);
    this.file = written;
    settle(ReportRunState.SUCCEEDED, now);
  }

  /**
   * There will be no file.
   *
   * @param code stable name of the reason, see the texts under {@code report_error}
   * @param limit the limit that was met, null when it was none
   */
  public void fail(String code, Long limit, Instant now) {
    this.error = code;
    this.errorLimit = limit;
    settle(ReportRunState.FAILED, now);
  }

  /**
   * The node fell silent, or lost the database: another one begins anew, but for a run that has
   * cost so many of them that it may be the cause, which fails as {@code abandoned}. A node that
   * said farewell was not lost.
   */
  public void lose(Instant now) {
    if (!FAREWELL.equals(heartbeatAt)) {
      this.losses++;
    }
    if (losses < MOST_LOSSES) {
      giveBack(now);
    } else {
      fail("abandoned", null, now);
    }
  }

  /** What the node leaves is to be done by another one; a run that is called off ends here. */
  public void giveBack(Instant now) {
    if (cancelRequestedAt != null) {
      settle(ReportRunState.CANCELLED, now);
      return;
    }
    this.state = ReportRunState.QUEUED;
    this.queuedAt = now;
    this.node = null;
    this.heartbeatAt = null;
    this.progress = ReportProgress.none();
  }

  /**
   * Calls the run off: at once while it waits, else as soon as its node hears of it.
   *
   * @throws Conflict {@code report-run-settled} when it is over
   */
  public void cancel(Instant now) {
    if (state.settled()) {
      throw new Conflict("report-run-settled");
    }
    if (cancelRequestedAt == null) {
      this.cancelRequestedAt = now;
    }
    if (state == ReportRunState.QUEUED) {
      settle(ReportRunState.CANCELLED, now);
    }
  }

  /** The node stopped because the run was called off. */
  public void stopped(Instant now) {
    settle(ReportRunState.CANCELLED, now);
  }

  /** The file's time is over. */
  public void expire() {
    this.state = ReportRunState.EXPIRED;
  }

  private void settle(ReportRunState end, Instant now) {
    this.state = end;
    this.finishedAt = now;
    this.heartbeatAt = null;
  }

  public ReportOrder order() {
    return order;
  }

  public ReportOrigin origin() {
    return origin;
  }

  public ReportRunState state() {
    return state;
  }

  public Instant startedAt() {
    return startedAt;
  }

  public Instant finishedAt() {
    return finishedAt;
  }

  public Instant cancelRequestedAt() {
    return cancelRequestedAt;
  }

  /** The node that has it, or had it last. */
  public String node() {
    return node;
  }

  public int attempts() {
    return attempts;
  }

  public String error() {
    return error;
  }

  public Long errorLimit() {
    return errorLimit;
  }

  public ReportProgress progress() {
    return progress;
  }

  /** Null until there is one. */
  public ReportFile file() {
    return file;
  }
}
