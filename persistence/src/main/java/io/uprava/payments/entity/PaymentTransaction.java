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

/** One movement of a payment's money, asked for by us or seen at the provider. */
@Entity
@Table(name = "payment_transaction")
public class PaymentTransaction extends BaseEntity {

  @Column(name = "payment_id", nullable = false, updatable = false)
  private UUID paymentId;

  @Enumerated(EnumType.STRING)
  @Column(name = "type", nullable = false, updatable = false)
  private TransactionType type;

  @Enumerated(EnumType.STRING)
  @Column(name = "status", nullable = false)
  private TransactionStatus status;

  @Column(name = "amount", nullable = false)
  private long amount;

  @Column(name = "currency", nullable = false, updatable = false)
  private String currency;

  @Column(name = "provider_id")
  private String providerId;

  @Column(name = "reason")
  private String reason;

  @Column(name = "requested_by", updatable = false)
  private UUID requestedBy;

  @Column(name = "requested_by_name", nullable = false, updatable = false)
  private String requestedByName;

  @Column(name = "requested_at", nullable = false, updatable = false)
  private Instant requestedAt;

  @Column(name = "decided_by")
  private UUID decidedBy;

  @Column(name = "decided_by_name")
  private String decidedByName;

  @Column(name = "decided_at")
  private Instant decidedAt;

  @Column(name = "settled_at")
  private Instant settledAt;

  @Column(name = "error")
  private String error;

  protected PaymentTransaction() {}

  /**
   * @param requester who wants it
   * @param reason why, in the words of the person, or null
   */
  public PaymentTransaction(
      Payment payment, TransactionType type, long amount, Requester requester, String reason) {
    this.paymentId = payment.id();
    this.currency = payment.money().currency();
    this.type = type;
    this.amount = amount;
    this.status = TransactionStatus.PENDING;
    this.requestedBy = requester.id();
    this.requestedByName = requester.name();
    this.requestedAt = requester.at();
    this.reason = reason;
  }

  /** Makes it wait for a second person. */
  public void awaitApproval() {
    this.status = TransactionStatus.PENDING_APPROVAL;
  }

  /**
   * Notes a second person's word; that it is a second one, the database decided.
   *
   * @throws Conflict {@code refund-not-waiting}
   */
  public void decide(boolean approved, Requester second) {
    if (status != TransactionStatus.PENDING_APPROVAL) {
      throw new Conflict("refund-not-waiting");
    }
    this.status = approved ? TransactionStatus.PENDING : TransactionStatus.REJECTED;
    this.decidedBy = second.id();
    this.decidedByName = second.name();
    this.decidedAt = second.at();
    this.settledAt = approved ? null : second.at();
  }

  /** Follows what the provider tells of the movement. */
  public void follow(String id, TransactionStatus seen, long seenAmount, String why, Instant now) {
    this.providerId = providerId == null ? id : providerId;
    this.status = seen;
    this.amount = seenAmount;
    this.error = why;
    this.settledAt = seen.unsettled() ? null : now;
  }

  /** Nobody knows whether the provider did it. */
  public void doubt(String why) {
    if (status == TransactionStatus.PENDING) {
      this.status = TransactionStatus.UNKNOWN;
      this.error = why;
    }
  }

  /** The provider did not do it. */
  public void fail(String why, Instant now) {
    if (status.unsettled()) {
      this.status = TransactionStatus.FAILED;
      this.error = why;
      this.settledAt = now;
    }
  }

  public UUID paymentId() {
    return paymentId;
  }

  public TransactionType type() {
    return type;
  }

  public TransactionStatus status() {
    return status;
  }

  public Money money() {
    return new Money(amount, currency);
  }

  /** The provider's object, null until it is known. */
  public String providerId() {
    return providerId;
  }

  public String reason() {
    return reason;
  }

  public UUID requestedBy() {
    return requestedBy;
  }

  public String requestedByName() {
    return requestedByName;
  }

  public Instant requestedAt() {
    return requestedAt;
  }

  public UUID decidedBy() {
    return decidedBy;
  }

  public String decidedByName() {
    return decidedByName;
  }

  public Instant decidedAt() {
    return decidedAt;
  }

  public Instant settledAt() {
    return settledAt;
  }

  public String error() {
    return error;
  }
}
