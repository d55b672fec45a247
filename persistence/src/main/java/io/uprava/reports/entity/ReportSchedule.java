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
import java.util.UUID;

/**
 * A report that runs by itself and goes to people by mail. It runs with the right of its owner.
 * Going on from date to date is done by a statement of the repository, which leaves the version to
 * the changes that people make.
 */
@Entity
@Table(name = "report_schedule")
public class ReportSchedule extends BaseEntity {

  @Column(name = "name", nullable = false)
  private String name;

  @Embedded private ReportPlan plan;

  @Embedded private ReportTiming timing;

  @Embedded private ReportAudience audience;

  @Column(name = "owner_id", nullable = false)
  private UUID ownerId;

  @Column(name = "owner_key")
  private UUID ownerKey;

  @Enumerated(EnumType.STRING)
  @Column(name = "state", nullable = false)
  private ReportScheduleState state;

  @Column(name = "state_reason")
  private String stateReason;

  @Column(name = "next_at")
  private Instant nextAt;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  @Column(name = "updated_at", nullable = false)
  private Instant updatedAt;

  @Column(name = "removed_at")
  private Instant removedAt;

  protected ReportSchedule() {}

  /**
   * An active schedule, which still has to be told what it runs.
   *
   * @param ownerKey the key that made it in the name of the owner, null when the person did
   */
  public ReportSchedule(UUID ownerId, UUID ownerKey, Instant now) {
    this.ownerId = ownerId;
    this.ownerKey = ownerKey;
    this.state = ReportScheduleState.ACTIVE;
    this.createdAt = now;
    this.updatedAt = now;
  }

  /** Takes over what to run, when, and for whom; another time is counted from now. */
  public void describe(
      String title, ReportPlan what, ReportTimetable when, ReportAudience whom, Instant now) {
    boolean sameTime = timing != null && timing.timetable().equals(when);
    this.name = title;
    this.plan = what;
    this.timing = new ReportTiming(when);
    this.audience = whom;
    this.updatedAt = now;
    if (!sameTime) {
      planAfter(now);
    }
  }

  /** Runs with the right of somebody else from now on. */
  public void handOver(UUID person, Instant now) {
    this.ownerId = person;
    this.ownerKey = null;
    this.updatedAt = now;
  }

  /**
   * Rests until it is resumed.
   *
   * @throws Conflict {@code report-schedule-not-active}
   */
  public void pause(String reason, Instant now) {
    if (state != ReportScheduleState.ACTIVE) {
      throw new Conflict("report-schedule-not-active");
    }
    stop(ReportScheduleState.PAUSED, reason, now);
  }

  /** Rests because its owner may not run the report. */
  public void suspend(Instant now) {
    stop(ReportScheduleState.SUSPENDED, null, now);
  }

  /**
   * Goes on with the first date from now; what was paused is not made up for.
   *
   * @throws Conflict {@code report-schedule-active}
   */
  public void resume(Instant now) {
    if (state == ReportScheduleState.ACTIVE) {
      throw new Conflict("report-schedule-active");
    }
    stop(ReportScheduleState.ACTIVE, null, now);
    planAfter(now);
  }

  /** Ends it; its history stays. */
  public void remove(String reason, Instant now) {
    stop(ReportScheduleState.PAUSED, reason, now);
    this.removedAt = now;
  }

  /** Waits for the first date after a moment, if it is active. */
  private void planAfter(Instant moment) {
    this.nextAt =
        state == ReportScheduleState.ACTIVE ? timing.timetable().after(moment).at() : null;
  }

  private void stop(ReportScheduleState wanted, String reason, Instant now) {
    this.state = wanted;
    this.stateReason = reason;
    this.nextAt = null;
    this.updatedAt = now;
  }

  public String name() {
    return name;
  }

  public ReportPlan plan() {
    return plan;
  }

  public ReportTimetable timetable() {
    return timing.timetable();
  }

  public ReportAudience audience() {
    return audience;
  }

  public UUID ownerId() {
    return ownerId;
  }

  /** The key that made it; null when a person did. */
  public UUID ownerKey() {
    return ownerKey;
  }

  public ReportScheduleState state() {
    return state;
  }

  /** Why a person paused it; else null. */
  public String stateReason() {
    return stateReason;
  }

  /** Null while it rests. */
  public Instant nextAt() {
    return nextAt;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant updatedAt() {
    return updatedAt;
  }

  public boolean removed() {
    return removedAt != null;
  }
}
