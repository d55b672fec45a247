package io.uprava.payments.entity;

import io.uprava.common.entity.BaseEntity;
import io.uprava.common.error.Conflict;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A difference between what the provider says of a payment and what we know. */
@Entity
@Table(name = "reconciliation_gap")
public class ReconciliationGap extends BaseEntity {

  @Column(name = "payment_id", nullable = false, updatable = false)
  private UUID paymentId;

  @Column(name = "currency", nullable = false, updatable = false)
  private String currency;

  @Column(name = "provider_id", nullable = false, updatable = false)
  private String providerId;

  @Enumerated(EnumType.STRING)
  @Column(name = "kind", nullable = false, updatable = false)
  private GapKind kind;

  @Column(name = "ours", nullable = false)
  private String ours;

  @Column(name = "theirs", nullable = false)
  private String theirs;

  @Enumerated(EnumType.STRING)
  @Column(name = "status", nullable = false)
  private GapStatus status;

  @Column(name = "found_at", nullable = false, updatable = false)
  private Instant foundAt;

  @Column(name = "seen_at", nullable = false)
  private Instant seenAt;

  @Column(name = "settled_at")
  private Instant settledAt;

  @Column(name = "settled_by")
  private String settledBy;

  @Column(name = "reason")
  private String reason;

  protected ReconciliationGap() {}

  public ReconciliationGap(Payment payment, Difference difference, Instant now) {
    this.paymentId = payment.id();
    this.currency = payment.money().currency();
    this.providerId = difference.providerId();
    this.kind = difference.kind();
    this.status = GapStatus.OPEN;
    this.foundAt = now;
    seen(difference, now);
  }

  /** The difference is there still, or again in another form. */
  public void seen(Difference difference, Instant now) {
    this.ours = difference.ours();
    this.theirs = difference.theirs();
    this.seenAt = now;
  }

  /**
   * Closes the gap.
   *
   * @throws Conflict {@code gap-settled}
   */
  public void settle(GapStatus outcome, Requester who, String why) {
    if (status != GapStatus.OPEN) {
      throw new Conflict("gap-settled");
    }
    this.status = outcome;
    this.settledAt = who.at();
    this.settledBy = who.name();
    this.reason = why;
  }

  public UUID paymentId() {
    return paymentId;
  }

  public String providerId() {
    return providerId;
  }

  public GapKind kind() {
    return kind;
  }

  public String ours() {
    return ours;
  }

  public String theirs() {
    return theirs;
  }

  public GapStatus status() {
    return status;
  }

  public Instant foundAt() {
    return foundAt;
  }

  public Instant seenAt() {
    return seenAt;
  }

  public Instant settledAt() {
    return settledAt;
  }

  public String settledBy() {
    return settledBy;
  }

  public String reason() {
    return reason;
  }
}
