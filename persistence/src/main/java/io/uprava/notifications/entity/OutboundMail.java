package io.uprava.notifications.entity;

import io.uprava.common.entity.BaseEntity;
import io.uprava.common.entity.Language;
import io.uprava.common.error.Conflict;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/**
 * One mail to one person. What it says is kept encrypted under this row's id and wiped as soon as
 * nobody needs it any more.
 */
@Entity
@Table(name = "outbound_mail")
public class OutboundMail extends BaseEntity {

  /** How long it is tried before it is given up. */
  public static final Duration PATIENCE = Duration.ofHours(24);

  @Column(name = "recipient", nullable = false, updatable = false)
  private String recipient;

  @Enumerated(EnumType.STRING)
  @Column(name = "language", nullable = false, updatable = false)
  private Language language;

  @Column(name = "template", nullable = false, updatable = false)
  private String template;

  @Column(name = "parameters")
  private byte[] parameters;

  @Enumerated(EnumType.STRING)
  @Column(name = "status", nullable = false)
  private MailStatus status;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  @Column(name = "valid_until")
  private Instant validUntil;

  @Column(name = "next_attempt_at", nullable = false)
  private Instant nextAttemptAt;

  @Column(name = "give_up_at", nullable = false)
  private Instant giveUpAt;

  @Column(name = "attempts", nullable = false)
  private int attempts;

  @Column(name = "lease_holder")
  private String leaseHolder;

  @Column(name = "lease_until")
  private Instant leaseUntil;

  @Column(name = "settled_at")
  private Instant settledAt;

  @Column(name = "last_error")
  private String lastError;

  protected OutboundMail() {}

  /** A mail that is due at once. */
  public OutboundMail(String recipient, Language language, String template, Instant now) {
    this.recipient = recipient;
    this.language = language;
    this.template = template;
    this.status = MailStatus.PENDING;
    this.createdAt = now;
    this.nextAttemptAt = now;
    this.giveUpAt = now.plus(PATIENCE);
  }

  /** Gives the mail what it says, encrypted for this row, and for how long that is of use. */
  public void carry(byte[] encrypted, Duration useful) {
    this.parameters = encrypted;
    this.validUntil = useful == null ? null : createdAt.plus(useful);
  }

  /** Begins an attempt on a node, which must settle it while its lease lasts. */
  public OutboundMailAttempt take(String node, Instant now, Duration lease) {
    require(MailStatus.PENDING);
    this.status = MailStatus.SENDING;
    this.leaseHolder = node;
    this.leaseUntil = now.plus(lease);
    this.attempts++;
    return new OutboundMailAttempt(this, node, now);
  }

  public void sent(Instant now) {
    require(MailStatus.SENDING);
    settle(MailStatus.SENT, now);
    this.lastError = null;
    this.parameters = null;
  }

  /** Plans another attempt after one that did not succeed. */
  public void postpone(String error, Instant next) {
    require(MailStatus.SENDING);
    this.status = MailStatus.PENDING;
    this.leaseHolder = null;
    this.leaseUntil = null;
    this.lastError = error;
    this.nextAttemptAt = next;
  }

  /** Gives up; what the mail says stays, so that an administrator can send it again. */
  public void fail(String error, Instant now) {
    require(MailStatus.SENDING);
    settle(MailStatus.FAILED, now);
    this.lastError = error;
  }

  /** Gives up because the time in which the mail was of use is over. */
  public void expire(Instant now) {
    require(MailStatus.PENDING);
    settle(MailStatus.EXPIRED, now);
    this.parameters = null;
  }

  /**
   * Starts anew with a mail that was given up.
   *
   * @throws Conflict {@code mail-not-failed}
   */
  public void retry(Instant now) {
    if (status != MailStatus.FAILED) {
      throw new Conflict("mail-not-failed");
    }
    this.status = MailStatus.PENDING;
    this.settledAt = null;
    this.nextAttemptAt = now;
    this.giveUpAt = now.plus(PATIENCE);
  }

  public boolean expired(Instant now) {
    return validUntil != null && !now.isBefore(validUntil);
  }

  /** Whether this attempt is still the one that counts: its lease may have been taken over. */
  public boolean runs(OutboundMailAttempt attempt) {
    return status == MailStatus.SENDING && attempts == attempt.number();
  }

  private void settle(MailStatus end, Instant now) {
    this.status = end;
    this.leaseHolder = null;
    this.leaseUntil = null;
    this.settledAt = now;
  }

  private void require(MailStatus wanted) {
    if (status != wanted) {
      throw new IllegalStateException(this + " is " + status + ", not " + wanted);
    }
  }

  public String recipient() {
    return recipient;
  }

  public Language language() {
    return language;
  }

  public String template() {
    return template;
  }

  /** Encrypted; null once wiped. */
  public byte[] parameters() {
    return parameters == null ? null : parameters.clone();
  }

  public MailStatus status() {
    return status;
  }

  public Instant createdAt() {
    return createdAt;
  }

  /** After this the mail is of no use; null when it always is. */
  public Instant validUntil() {
    return validUntil;
  }

  public Instant nextAttemptAt() {
    return nextAttemptAt;
  }

  public Instant giveUpAt() {
    return giveUpAt;
  }

  /** Number of attempts begun. */
  public int attempts() {
    return attempts;
  }

  public Instant settledAt() {
    return settledAt;
  }

  public String lastError() {
    return lastError;
  }
}
