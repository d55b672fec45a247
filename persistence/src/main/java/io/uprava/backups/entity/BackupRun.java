package io.uprava.backups.entity;

import io.uprava.common.entity.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** A backup or a drill that ended, well or not. Written once. */
@Entity
@Table(name = "backup_run")
public class BackupRun extends BaseEntity {

  private static final int NAMED = 10;

  @Enumerated(EnumType.STRING)
  @Column(name = "kind", nullable = false, updatable = false)
  private BackupRunKind kind;

  @Column(name = "actor", nullable = false, updatable = false)
  private String actor;

  @Column(name = "node", nullable = false, updatable = false)
  private String node;

  @Column(name = "started_at", nullable = false, updatable = false)
  private Instant startedAt;

  @Column(name = "finished_at", nullable = false, updatable = false)
  private Instant finishedAt;

  @Column(name = "file_name", updatable = false)
  private String fileName;

  @Column(name = "bytes", nullable = false, updatable = false)
  private long bytes;

  @Column(name = "connections", nullable = false, updatable = false)
  private int connections;

  @Column(name = "secrets", nullable = false, updatable = false)
  private int secrets;

  @Column(name = "incomplete", nullable = false, updatable = false)
  private int incomplete;

  @Column(name = "incomplete_names", updatable = false)
  private String incompleteNames;

  @Column(name = "error_code", updatable = false)
  private String errorCode;

  @Column(name = "error_detail", updatable = false)
  private String errorDetail;

  protected BackupRun() {}

  /** A run that ended well, unless {@link #failed} follows. */
  public BackupRun(BackupRunKind kind, Instant startedAt, Instant finishedAt) {
    this.kind = kind;
    this.startedAt = startedAt;
    this.finishedAt = finishedAt;
  }

  /**
   * Who caused it and where.
   *
   * @param who for people to read
   * @param process the node
   */
  public BackupRun by(String who, String process) {
    this.actor = who;
    this.node = process;
    return this;
  }

  /**
   * What it was about.
   *
   * @param file its name, null when there is none
   * @param held connections in it
   * @param values tokens and secrets in it
   */
  public BackupRun about(String file, long size, int held, int values) {
    this.fileName = file;
    this.bytes = size;
    this.connections = held;
    this.secrets = values;
    return this;
  }

  /**
   * What it had to leave out: values in force that no key opened.
   *
   * @param names of their connections; the first ones are kept
   */
  public BackupRun without(List<String> names) {
    this.incomplete = names.size();
    this.incompleteNames =
        names.isEmpty() ? null : names.stream().limit(NAMED).collect(Collectors.joining(", "));
    return this;
  }

  /**
   * It did not end well.
   *
   * @param code of a refusal
   * @param detail what its sentence names, may be null
   */
  public BackupRun failed(String code, String detail) {
    this.errorCode = code;
    this.errorDetail = detail;
    return this;
  }

  public BackupRunKind kind() {
    return kind;
  }

  public String actor() {
    return actor;
  }

  public String node() {
    return node;
  }

  public Instant startedAt() {
    return startedAt;
  }

  public Instant finishedAt() {
    return finishedAt;
  }

  public String fileName() {
    return fileName;
  }

  public long bytes() {
    return bytes;
  }

  public int connections() {
    return connections;
  }

  /** How many values of tokens the file holds. */
  public int secrets() {
    return secrets;
  }

  /** How many connections are in it without the value that was in force. */
  public int incomplete() {
    return incomplete;
  }

  /** Names of the first of them, null when there are none. */
  public String incompleteNames() {
    return incompleteNames;
  }

  public boolean ok() {
    return errorCode == null;
  }

  /** Null when it ended well. */
  public String errorCode() {
    return errorCode;
  }

  public String errorDetail() {
    return errorDetail;
  }
}
