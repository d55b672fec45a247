package io.uprava.payments.entity;

import io.uprava.common.entity.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What is known of one object of the provider; it only ever learns more. */
@Entity
@Table(name = "payment_provider_object")
public class ProviderObject extends BaseEntity {

  @Column(name = "payment_id", nullable = false, updatable = false)
  private UUID paymentId;

  @Column(name = "provider_id", nullable = false, updatable = false)
  private String providerId;

  @Enumerated(EnumType.STRING)
  @Column(name = "object_type", nullable = false, updatable = false)
  private ProviderObjectType type;

  @Enumerated(EnumType.STRING)
  @Column(name = "state", nullable = false)
  private ProviderState state;

  @Column(name = "amount")
  private Long amount;

  @Column(name = "received")
  private Long received;

  @Column(name = "refunded")
  private Long refunded;

  @Column(name = "intent_id")
  private String intentId;

  @Column(name = "charge_id")
  private String chargeId;

  @Column(name = "reference")
  private String reference;

  @Column(name = "due_at")
  private Instant dueAt;

  @Column(name = "detail")
  private String detail;

  @Column(name = "first_seen_at", nullable = false, updatable = false)
  private Instant firstSeenAt;

  @Column(name = "updated_at", nullable = false)
  private Instant updatedAt;

  protected ProviderObject() {}

  public ProviderObject(UUID paymentId, ProviderFact fact, Instant now) {
    this.paymentId = paymentId;
    this.providerId = fact.providerId();
    this.type = fact.type();
    this.firstSeenAt = now;
    take(fact, now);
  }

  /**
   * Learns what {@code fact} adds.
   *
   * @return whether it added anything
   */
  public boolean learn(ProviderFact fact, Instant now) {
    ProviderFact known = fact();
    ProviderFact merged = known.merge(fact);
    if (merged.equals(known)) {
      return false;
    }
    take(merged, now);
    return true;
  }

  /** Everything known of the object. */
  public ProviderFact fact() {
    return new ProviderFact(
        providerId,
        state,
        amount,
        received,
        refunded,
        intentId,
        chargeId,
        reference,
        dueAt,
        detail);
  }

  public UUID paymentId() {
    return paymentId;
  }

  public Instant updatedAt() {
    return updatedAt;
  }

  private void take(ProviderFact fact, Instant now) {
    this.state = fact.state();
    this.amount = fact.amount();
    this.received = fact.received();
    this.refunded = fact.refunded();
    this.intentId = fact.intentId();
    this.chargeId = fact.chargeId();
    this.reference = fact.reference();
    this.dueAt = fact.dueAt();
    this.detail = fact.detail();
    this.updatedAt = now;
  }
}
