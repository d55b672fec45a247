package io.uprava.backups.entity;

import io.uprava.common.entity.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A backup that was handed in, with what it holds as {@link VaultRestoreItem}s. The file, encrypted
 * as it came, stays until the restore is finished, so that any node can go on with it.
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
  }

  /** Who handed it in, and how many connections it holds. */
  public VaultRestore by(String who, int held) {
    this.actor = who;
    this.connections = held;
    return this;
  }

  /** Every connection of it has its verdict. */
  public void finish(Instant now) {
    this.finishedAt = now;
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
}
