package io.uprava.common.entity;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

/** One try to hand something over to another system, written down before it is made. */
@MappedSuperclass
public abstract class SendingAttempt extends BaseEntity {

  @Column(name = "number", nullable = false, updatable = false)
  private int number;

  @Column(name = "node", nullable = false, updatable = false)
  private String node;

  @Column(name = "started_at", nullable = false, updatable = false)
  private Instant startedAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Column(name = "error")
  private String error;

  protected SendingAttempt() {}

  protected SendingAttempt(int number, String node, Instant now) {
    this.number = number;
    this.node = node;
    this.startedAt = now;
  }

  protected void finish(String failure, Instant now) {
    this.error = failure;
    this.endedAt = now;
  }

  /** Counts from 1. */
  public int number() {
    return number;
  }

  public String node() {
    return node;
  }

  public Instant startedAt() {
    return startedAt;
  }

  public Instant endedAt() {
    return endedAt;
  }

  public String error() {
    return error;
  }
}
