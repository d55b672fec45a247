package io.uprava.users.entity;

import io.uprava.common.entity.BaseEntity;
import io.uprava.common.error.Conflict;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A file of users: judged, applied and taken back row by row. It keeps count of its rows. */
@Entity
@Table(name = "user_import")
public class UserImport extends BaseEntity {

  /** Rows hold personal data and are removed after this. */
  public static final Duration LIFE = Duration.ofDays(30);

  @Column(name = "file_name", nullable = false, updatable = false)
  private String fileName;

  @Enumerated(EnumType.STRING)
  @Column(name = "state", nullable = false)
  private ImportState state;

  @Embedded private ImportTally tally = new ImportTally();

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  @Column(name = "created_by", updatable = false)
  private UUID createdBy;

  @Column(name = "applied_at")
  private Instant appliedAt;

  @Column(name = "applied_by")
  private UUID appliedBy;

  @Column(name = "undone_at")
  private Instant undoneAt;

  @Column(name = "undone_by")
  private UUID undoneBy;

  @Column(name = "undo_reason")
  private String undoReason;

  protected UserImport() {}

  public UserImport(String fileName, UUID createdBy, Instant now) {
    this.fileName = fileName;
    this.state = ImportState.PREVIEWED;
    this.createdBy = createdBy;
    this.createdAt = now;
  }

  /** Counts a row that was read. */
  public void add(ImportAction action) {
    tally.add(action);
  }

  /** Counts that a row went from one outcome to another. */
  public void move(ImportOutcome from, ImportOutcome to) {
    tally.move(from, to);
  }

  /**
   * Begins to apply, or goes on where it was interrupted.
   *
   * @throws Conflict {@code import-already-applied}
   */
  public void startApplying(UUID by, Instant now) {
    if (state != ImportState.PREVIEWED && state != ImportState.APPLYING) {
      throw new Conflict("import-already-applied");
    }
    if (state == ImportState.PREVIEWED) {
      this.state = ImportState.APPLYING;
      this.appliedBy = by;
      this.appliedAt = now;
    }
  }

  public void finishApplying(Instant now) {
    this.state = ImportState.APPLIED;
    this.appliedAt = now;
  }

  /**
   * Begins to take back, or goes on where it was interrupted. A half-applied import can be taken
   * back as well.
   *
   * @throws Conflict {@code import-not-applied}
   */
  public void startUndoing(UUID by, String reason, Instant now) {
    requireApplied();
    if (state != ImportState.UNDOING) {
      this.state = ImportState.UNDOING;
      this.undoneBy = by;
      this.undoneAt = now;
      this.undoReason = reason;
    }
  }

  public void finishUndoing(Instant now) {
    this.state = ImportState.UNDONE;
    this.undoneAt = now;
  }

  /**
   * @throws Conflict {@code import-not-applied} when no row can be taken back
   */
  public void requireApplied() {
    if (state == ImportState.PREVIEWED) {
      throw new Conflict("import-not-applied");
    }
  }

  /**
   * @throws Conflict {@code import-already-applied}
   */
  public void requirePreviewed() {
    if (state != ImportState.PREVIEWED) {
      throw new Conflict("import-already-applied");
    }
  }

  /** When its rows are removed. */
  public Instant expiresAt() {
    return createdAt.plus(LIFE);
  }

  public String fileName() {
    return fileName;
  }

  public ImportState state() {
    return state;
  }

  public ImportTally tally() {
    return tally;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public UUID createdBy() {
    return createdBy;
  }

  /** When applying began, and once applied, when it was finished. */
  public Instant appliedAt() {
    return appliedAt;
  }

  public UUID appliedBy() {
    return appliedBy;
  }

  /** When undoing began, and once undone, when it was finished. */
  public Instant undoneAt() {
    return undoneAt;
  }

  public UUID undoneBy() {
    return undoneBy;
  }

  public String undoReason() {
    return undoReason;
  }
}
