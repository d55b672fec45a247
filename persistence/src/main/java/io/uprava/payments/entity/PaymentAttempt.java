package io.uprava.payments.entity;

import io.uprava.common.entity.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One thing the provider is asked to do: committed before it is asked, settled after it answered.
 * The idempotency key is made of the id, so that asking again does not do it again.
 */
@Entity
@Table(name = "payment_attempt")
public class PaymentAttempt extends BaseEntity {

  /** Longer than any call takes, and no longer than a payer bears. */
  private static final Duration SOON = Duration.ofMinutes(1);

  private static final List<Duration> PAUSES =
      List.of(SOON, Duration.ofMinutes(5), Duration.ofHours(1), Duration.ofDays(1));

  @Column(name = "payment_id", nullable = false, updatable = false)
  private UUID paymentId;

  @Column(name = "transaction_id", updatable = false)
  private UUID transactionId;

  @Enumerated(EnumType.STRING)
  @Column(name = "kind", nullable = false, updatable = false)
  private AttemptKind kind;

  @Enumerated(EnumType.STRING)
  @Column(name = "status", nullable = false)
  private AttemptStatus status;

  @Column(name = "provider_id")
  private String providerId;

  @Column(name = "amount", updatable = false)
  private Long amount;

  @Column(name = "expires_at", updatable = false)
  private Instant expiresAt;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  @Column(name = "settled_at")
  private Instant settledAt;

  @Column(name = "checks", nullable = false)
  private int checks;

  @Column(name = "next_check_at")
  private Instant nextCheckAt;

  @Column(name = "error")
  private String error;

  protected PaymentAttempt() {}

  /**
   * @param transactionId the movement of money it is about, or null
   * @param order what exactly is asked for
   */
  public PaymentAttempt(UUID paymentId, UUID transactionId, AttemptOrder order, Instant now) {
    this.paymentId = paymentId;
    this.transactionId = transactionId;
    this.kind = order.kind();
    this.providerId = order.providerId();
    this.amount = order.amount();
    this.expiresAt = order.expiresAt();
    this.status = AttemptStatus.PENDING;
    this.createdAt = now;
    this.nextCheckAt = now.plus(SOON);
  }

  /** Notes the outcome; only the first one counts. */
  public void settle(AttemptStatus outcome, String why, Instant now) {
    if (open()) {
      this.status = outcome;
      this.error = why;
      this.settledAt = now;
      this.nextCheckAt = null;
    }
  }

  /**
   * The provider did not answer: to be found out in a minute, five minutes, an hour, then daily.
   *
   * @param notBefore when the provider wants to be asked again, or null
   */
  public void doubt(String why, Instant notBefore, Instant now) {
    if (open()) {
      Instant next = now.plus(PAUSES.get(Math.min(checks, PAUSES.size() - 1)));
      this.checks++;
      this.status = AttemptStatus.UNKNOWN;
      this.error = why;
      this.nextCheckAt = notBefore != null && notBefore.isAfter(next) ? notBefore : next;
    }
  }

  /**
   * Takes it for a check, so that no other node checks it meanwhile. A check that its node does not
   * live to end counts for nothing: the next one follows soon.
   */
  public void check(Instant now) {
    this.nextCheckAt = now.plus(SOON);
  }

  public boolean open() {
    return status == AttemptStatus.PENDING || status == AttemptStatus.UNKNOWN;
  }

  /** What the provider remembers the call by. */
  public String idempotencyKey() {
    return "uprava-" + id();
  }

  public AttemptOrder order() {
    return new AttemptOrder(kind, providerId, amount, expiresAt);
  }

  public UUID paymentId() {
    return paymentId;
  }

  public UUID transactionId() {
    return transactionId;
  }

  public AttemptKind kind() {
    return kind;
  }

  public AttemptStatus status() {
    return status;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant settledAt() {
    return settledAt;
  }

  /** When its outcome is to be looked for; null once that is known. */
  public Instant nextCheckAt() {
    return nextCheckAt;
  }

  public String error() {
    return error;
  }
}
