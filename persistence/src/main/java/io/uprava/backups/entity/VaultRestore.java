package io.uprava.backups.entity;

import io.uprava.common.entity.BaseEntity;
import io.uprava.common.error.Conflict;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * A backup that was handed in, with what it holds as {@link VaultRestoreItem}s. The file, encrypted
 * as it came, stays until the restore is finished. One node at a time tries its connections and
 * says so again every few seconds; when it falls silent, another one goes on.
 */
@Entity
@Table(name = "vault_restore")
public class VaultRestore extends BaseEntity {

  @Column(name = "file_name", updatable = false)
  private String fileName;

  @Column(name = "taken_at", nullable = false, updatable = false)
  private Instant takenAt;

  @Column(name = "taken_of", nullable = false, updatable = false)
  private String takenOf;

  @Column(name = "connections", nullable = false, updatable = false)
  private int connections;

  @Column(name = "actor", nullable = false, updatable = false)
  private String actor;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  @Column(name = "finished_at")
  private Instant finishedAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "state", nullable = false)
  private VaultRestoreState state;

  @Column(name = "due_at")
  private Instant dueAt;

  @Column(name = "holder")
  private UUID holder;

  @Column(name = "reason")
  private String reason;

  @Column(name = "error_code")
  private String errorCode;

  protected VaultRestore() {}

  /**
   * @param takenAt when the backup was taken
   * @param takenOf address of the installation it was taken of
   */
  public VaultRestore(String fileName, Instant takenAt, String takenOf, Instant now) {
    this.fileName = fileName;
    this.takenAt = takenAt;
    this.takenOf = takenOf;
    this.createdAt = now;
    this.state = VaultRestoreState.OPEN;
  }

  /** Who handed it in, and how many connections it holds. */
  public VaultRestore by(String who, int held) {
    this.actor = who;
    this.connections = held;
    return this;
  }

  /**
   * Asks for its connections to be tried.
   *
   * @param why in the words of a person
   * @return false when that is asked for or under way already
   * @throws Conflict {@code restore-finished}
   */
  public boolean order(String why, Instant now) {
    if (finishedAt != null) {
      throw new Conflict("restore-finished");
    }
    if (underWay()) {
      return false;
    }
    this.state = VaultRestoreState.WAITING;
    this.reason = why;
    this.dueAt = now;
    this.errorCode = null;
    return true;
  }

  /**
   * Gives it into the hands of a node.
   *
   * @param taker new for each taking
   * @param until when others may take it
   */
  public void take(UUID taker, Instant until) {
    this.state = VaultRestoreState.RUNNING;
    this.holder = taker;
    this.dueAt = until;
  }

  /** Whether it still is in somebody's hands. */
  public boolean heldBy(UUID taker) {
    return state == VaultRestoreState.RUNNING && taker.equals(holder);
  }

  /**
   * Nobody works on it any more, and something is left to be tried.
   *
   * @param code why it was broken off, null when every connection had its turn
   */
  public void leave(String code) {
    leave(VaultRestoreState.OPEN);
    this.errorCode = code;
  }

  /** Every connection of it has its verdict. */
  public void finish(Instant now) {
    leave(VaultRestoreState.FINISHED);
    this.finishedAt = now;
  }

  private void leave(VaultRestoreState left) {
    this.state = left;
    this.holder = null;
    this.dueAt = null;
  }

  /** Whether it is asked for or worked on. */
  public boolean underWay() {
    return state == VaultRestoreState.WAITING || state == VaultRestoreState.RUNNING;
  }

  public String fileName() {
    return fileName;
  }

  public Instant takenAt() {
    return takenAt;
  }

  public String takenOf() {
    return takenOf;
  }

  public int connections() {
    return connections;
  }

  public String actor() {
    return actor;
  }

  public Instant createdAt() {
    return createdAt;
  }

  /** Null while something is left to be tried. */
  public Instant finishedAt() {
    return finishedAt;
  }

  public VaultRestoreState state() {
    return state;
  }

  /** Why somebody wants it, in their words; null until somebody does. */
  public String reason() {
    return reason;
  }

  /** Why it was broken off last; null when it was not. */
  public String errorCode() {
    return errorCode;
  }
}
