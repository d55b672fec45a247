package io.uprava.reports.entity;

import io.uprava.common.entity.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One time a schedule came round, or was run by hand. A slot of a schedule has one at most. */
@Entity
@Table(name = "report_occurrence")
public class ReportOccurrence extends BaseEntity {

  private static final String BY_HAND = "by hand ";

  @Column(name = "schedule_id", nullable = false, updatable = false)
  private UUID scheduleId;

  @Column(name = "slot", nullable = false, updatable = false)
  private String slot;

  @Column(name = "planned_at", nullable = false, updatable = false)
  private Instant plannedAt;

  @Column(name = "started_at", nullable = false, updatable = false)
  private Instant startedAt;

  @Column(name = "missed", nullable = false, updatable = false)
  private int missed;

  @Column(name = "run_id")
  private UUID runId;

  @Column(name = "error")
  private String error;

  @Column(name = "settled_at")
  private Instant settledAt;

  @Column(name = "sent", nullable = false)
  private int sent;

  @Column(name = "left_out", nullable = false)
  private int leftOut;

  protected ReportOccurrence() {}

  private ReportOccurrence(UUID scheduleId, Instant plannedAt, int missed, Instant now) {
    this.scheduleId = scheduleId;
    this.plannedAt = plannedAt;
    this.missed = missed;
    this.startedAt = now;
  }

  /**
   * The occurrence of a date.
   *
   * @param missed how many dates before it passed while nobody was there
   */
  public static ReportOccurrence of(
      ReportSchedule schedule, ReportSlot slot, int missed, Instant now) {
    ReportOccurrence occurrence = new ReportOccurrence(schedule.id(), slot.at(), missed, now);
    occurrence.slot = slot.key();
    return occurrence;
  }

  /** An occurrence that somebody wants now. */
  public static ReportOccurrence byHand(ReportSchedule schedule, Instant now) {
    ReportOccurrence occurrence = new ReportOccurrence(schedule.id(), now, 0, now);
    occurrence.slot = BY_HAND + occurrence.id();
    return occurrence;
  }

  /** Its run waits or is worked on. */
  public void runs(UUID run) {
    this.runId = run;
  }

  /**
   * There can be no run.
   *
   * @param code stable name of the refusal
   */
  public void fail(String code, Instant now) {
    this.error = code;
    this.settledAt = now;
  }

  /**
   * Its run is over and everybody is told.
   *
   * @param people to how many a mail goes
   * @param others how many are named and may not see the report
   */
  public void settle(int people, int others, Instant now) {
    this.sent = people;
    this.leftOut = others;
    this.settledAt = now;
  }

  public UUID scheduleId() {
    return scheduleId;
  }

  /** Tells it from every other occurrence of the schedule. */
  public String slot() {
    return slot;
  }

  public boolean byHand() {
    return slot.startsWith(BY_HAND);
  }

  public Instant plannedAt() {
    return plannedAt;
  }

  public Instant startedAt() {
    return startedAt;
  }

  public int missed() {
    return missed;
  }

  /** Null when there can be none. */
  public UUID runId() {
    return runId;
  }

  /** Why there is no run; null when there is one. */
  public String error() {
    return error;
  }

  public boolean settled() {
    return settledAt != null;
  }

  public int sent() {
    return sent;
  }

  public int leftOut() {
    return leftOut;
  }
}
