package io.uprava.payments.entity;

import io.uprava.common.entity.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One entry of a payment's timeline; written once, in the order of {@code position}. */
@Entity
@Table(name = "payment_event_audit")
public class PaymentEventAudit extends BaseEntity {

  @Column(name = "payment_id", nullable = false, updatable = false)
  private UUID paymentId;

  @Column(name = "position", nullable = false, updatable = false)
  private long position;

  @Column(name = "at", nullable = false, updatable = false)
  private Instant at;

  @Enumerated(EnumType.STRING)
  @Column(name = "kind", nullable = false, updatable = false)
  private TimelineKind kind;

  @Column(name = "code", nullable = false, updatable = false)
  private String code;

  @Column(name = "actor", nullable = false, updatable = false)
  private String actor;

  @Column(name = "fact_key", updatable = false)
  private String factKey;

  @Column(name = "webhook_event_id", updatable = false)
  private UUID webhookEventId;

  @Column(name = "signature", updatable = false)
  private String signature;

  @Column(name = "audit_id", updatable = false)
  private UUID auditId;

  @Column(name = "details", nullable = false, updatable = false)
  private String details;

  protected PaymentEventAudit() {}

  /**
   * @param details the entry's values as a JSON object
   */
  public PaymentEventAudit(
      Payment payment, TimelineEntry entry, String details, String actor, Instant now) {
    this.paymentId = payment.id();
    this.position = payment.nextPosition();
    this.at = now;
    this.kind = entry.kind();
    this.code = entry.code();
    this.actor = actor;
    this.factKey = entry.factKey();
    this.webhookEventId = entry.eventId();
    this.signature = entry.signature();
    this.auditId = entry.auditId();
    this.details = details;
  }

  public long position() {
    return position;
  }

  public Instant at() {
    return at;
  }

  public TimelineKind kind() {
    return kind;
  }

  public String code() {
    return code;
  }

  /** For people to read; addresses masked. */
  public String actor() {
    return actor;
  }

  public String factKey() {
    return factKey;
  }

  public UUID webhookEventId() {
    return webhookEventId;
  }

  public String signature() {
    return signature;
  }

  public UUID auditId() {
    return auditId;
  }

  public String details() {
    return details;
  }
}
