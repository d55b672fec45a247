package io.uprava.notifications.entity;

import io.uprava.common.entity.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** One try to hand a mail to the mail server. */
@Entity
@Table(name = "outbound_mail_attempt")
public class OutboundMailAttempt extends BaseEntity {

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "mail_id", nullable = false, updatable = false)
  private OutboundMail mail;

  @Column(name = "number", nullable = false, updatable = false)
  private int number;

  @Column(name = "node", nullable = false, updatable = false)
  private String node;

  @Column(name = "started_at", nullable = false, updatable = false)
  private Instant startedAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "outcome", nullable = false)
  private AttemptOutcome outcome;

  @Column(name = "error")
  private String error;

  protected OutboundMailAttempt() {}

  OutboundMailAttempt(OutboundMail mail, String node, Instant now) {
    this.mail = mail;
    this.number = mail.attempts();
    this.node = node;
    this.startedAt = now;
    this.outcome = AttemptOutcome.RUNNING;
  }

  /** Notes the end; only the first end counts. */
  public void end(AttemptOutcome result, String failure, Instant now) {
    if (outcome == AttemptOutcome.RUNNING) {
      this.outcome = result;
      this.error = failure;
      this.endedAt = now;
    }
  }

  public OutboundMail mail() {
    return mail;
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

  public AttemptOutcome outcome() {
    return outcome;
  }

  public String error() {
    return error;
  }
}
