package io.uprava.users.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** How many rows of an import do what, and what became of them. */
@Embeddable
public class ImportTally {

  @Column(name = "creates", nullable = false)
  private int creates;

  @Column(name = "updates", nullable = false)
  private int updates;

  @Column(name = "unchanged", nullable = false)
  private int unchanged;

  @Column(name = "errors", nullable = false)
  private int errors;

  @Column(name = "applied", nullable = false)
  private int applied;

  @Column(name = "conflicts", nullable = false)
  private int conflicts;

  @Column(name = "undone", nullable = false)
  private int undone;

  @Column(name = "undo_conflicts", nullable = false)
  private int undoConflicts;

  protected ImportTally() {}

  /** Counts a row that was read. */
  void add(ImportAction action) {
    switch (action) {
      case CREATE -> creates++;
      case UPDATE -> updates++;
      case UNCHANGED -> unchanged++;
      case ERROR -> errors++;
    }
  }

  /** Counts that a row went from one outcome to another. */
  void move(ImportOutcome from, ImportOutcome to) {
    count(from, -1);
    count(to, 1);
  }

  private void count(ImportOutcome outcome, int change) {
    switch (outcome) {
      case APPLIED -> applied += change;
      case CONFLICT -> conflicts += change;
      case UNDONE -> undone += change;
      case UNDO_CONFLICT -> undoConflicts += change;
      case PENDING, SKIPPED -> {}
    }
  }

  public int creates() {
    return creates;
  }

  public int updates() {
    return updates;
  }

  public int unchanged() {
    return unchanged;
  }

  public int errors() {
    return errors;
  }

  /** Rows whose users are as the file wants, without those that could not be taken back. */
  public int applied() {
    return applied;
  }

  public int conflicts() {
    return conflicts;
  }

  public int undone() {
    return undone;
  }

  public int undoConflicts() {
    return undoConflicts;
  }
}
