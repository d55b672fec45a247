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

/**
 * Money that a client is asked for. Everything about a payment changes under the lock of its row;
 * status and sums only by {@link #adopt}.
 */
@Entity
@Table(name = "payment")
public class Payment extends BaseEntity {

  @Column(name = "external_key")
  private String externalKey;

  @Column(name = "client_id", updatable = false)
  private UUID clientId;

  @Column(name = "client_email")
  private String clientEmail;

  @Column(name = "client_name")
  private String clientName;

  @Column(name = "amount", nullable = false, updatable = false)
  private long amount;

  @Column(name = "currency", nullable = false, updatable = false)
  private String currency;

  @Column(name = "description", nullable = false)
  private String description;

  @Column(name = "metadata", nullable = false, updatable = false)
  private String metadata;

  @Enumerated(EnumType.STRING)
  @Column(name = "capture_method", nullable = false, updatable = false)
  private CaptureMethod captureMethod;

  @Column(name = "livemode", nullable = false, updatable = false)
  private boolean livemode;

  @Enumerated(EnumType.STRING)
  @Column(name = "status", nullable = false)
  private PaymentStatus status;

  @Column(name = "received_amount", nullable = false)
  private long receivedAmount;

  @Column(name = "refunded_amount", nullable = false)
  private long refundedAmount;

  @Enumerated(EnumType.STRING)
  @Column(name = "dispute_state")
  private ProviderState disputeState;

  @Column(name = "dispute_due_at")
  private Instant disputeDueAt;

  @Column(name = "unknown_attempts", nullable = false)
  private int unknownAttempts;

  @Column(name = "cancelled", nullable = false)
  private boolean cancelled;

  @Enumerated(EnumType.STRING)
  @Column(name = "corrected_from")
  private PaymentStatus correctedFrom;

  @Enumerated(EnumType.STRING)
  @Column(name = "corrected_to")
  private PaymentStatus correctedTo;

  @Column(name = "link_hash", nullable = false, updatable = false)
  private byte[] linkHash;

  @Column(name = "link_cipher", nullable = false, updatable = false)
  private byte[] linkCipher;

  @Column(name = "link_expires_at", nullable = false)
  private Instant linkExpiresAt;

  @Column(name = "checkout_session_id")
  private String checkoutSessionId;

  @Column(name = "checkout_url")
  private String checkoutUrl;

  @Column(name = "checkout_expires_at")
  private Instant checkoutExpiresAt;

  @Column(name = "timeline_length", nullable = false)
  private long timelineLength;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  @Column(name = "updated_at", nullable = false)
  private Instant updatedAt;

  protected Payment() {}

  public Payment(PaymentRequest request, Instant now) {
    this.externalKey = request.externalKey();
    this.clientId = request.clientId();
    this.clientEmail = request.clientEmail();
    this.clientName = request.clientName();
    this.amount = request.money().amount();
    this.currency = request.money().currency();
    this.description = request.description();
    this.metadata = request.metadata();
    this.captureMethod = request.captureMethod();
    this.livemode = request.livemode();
    this.linkExpiresAt = request.expiresAt();
    this.status = PaymentStatus.DRAFT;
    this.createdAt = now;
    this.updatedAt = now;
  }

  /** Takes the link under which the client finds the payment, as a hash and encrypted. */
  public void link(byte[] hash, byte[] cipher) {
    this.linkHash = hash.clone();
    this.linkCipher = cipher.clone();
  }

  /** Takes over what follows from the facts. */
  public void adopt(DerivedPayment derived, Instant now) {
    this.status = derived.status();
    this.receivedAmount = derived.received();
    this.refundedAmount = derived.refunded();
    this.disputeState = derived.disputeState();
    this.disputeDueAt = derived.disputeDueAt();
    this.updatedAt = now;
  }

  /** The page of the provider at which the client pays. */
  public void offer(String sessionId, String url, Instant expiresAt, Instant now) {
    this.checkoutSessionId = sessionId;
    this.checkoutUrl = url;
    this.checkoutExpiresAt = expiresAt;
    this.updatedAt = now;
  }

  /**
   * Calls the payment off; it counts as cancelled once nobody can pay it any more.
   *
   * @throws Conflict {@code payment-not-cancellable}
   */
  public void cancel(Instant now) {
    if (!status.cancellable()) {
      throw new Conflict("payment-not-cancellable");
    }
    this.cancelled = true;
    this.updatedAt = now;
  }

  /** Nobody can begin to pay by the link any more. */
  public void endLink(Instant now) {
    this.linkExpiresAt = now;
    this.updatedAt = now;
  }

  /** Gives a payment up that the provider would not offer; its external key is free again. */
  public void withdraw(Instant now) {
    this.cancelled = true;
    this.externalKey = null;
    endLink(now);
  }

  /** Takes a person's word for the state. */
  public void correct(PaymentStatus derived, PaymentStatus wanted, Instant now) {
    this.correctedFrom = derived;
    this.correctedTo = wanted;
    this.updatedAt = now;
  }

  /** Counts calls to the provider whose outcome is not known. */
  public void countUnknown(int attempts, Instant now) {
    this.unknownAttempts = attempts;
    this.updatedAt = now;
  }

  /** The next free position of the timeline. */
  public long nextPosition() {
    return ++timelineLength;
  }

  public ManualCorrection correction() {
    return correctedTo == null ? null : new ManualCorrection(correctedFrom, correctedTo);
  }

  /** Whether the client can be led to the provider's page. */
  public boolean payable(Instant now) {
    return status == PaymentStatus.AWAITING_PAYMENT
        && checkoutUrl != null
        && now.isBefore(checkoutExpiresAt);
  }

  public Money money() {
    return new Money(amount, currency);
  }

  public String externalKey() {
    return externalKey;
  }

  public UUID clientId() {
    return clientId;
  }

  public String clientEmail() {
    return clientEmail;
  }

  public String clientName() {
    return clientName;
  }

  public String description() {
    return description;
  }

  public String metadata() {
    return metadata;
  }

  public CaptureMethod captureMethod() {
    return captureMethod;
  }

  public boolean livemode() {
    return livemode;
  }

  public PaymentStatus status() {
    return status;
  }

  public long receivedAmount() {
    return receivedAmount;
  }

  public long refundedAmount() {
    return refundedAmount;
  }

  public ProviderState disputeState() {
    return disputeState;
  }

  public Instant disputeDueAt() {
    return disputeDueAt;
  }

  /** Whether a call to the provider has an outcome that is not known yet. */
  public boolean outcomeUnknown() {
    return unknownAttempts > 0;
  }

  public boolean cancelled() {
    return cancelled;
  }

  public byte[] linkCipher() {
    return linkCipher.clone();
  }

  public Instant linkExpiresAt() {
    return linkExpiresAt;
  }

  public String checkoutSessionId() {
    return checkoutSessionId;
  }

  public String checkoutUrl() {
    return checkoutUrl;
  }

  public Instant checkoutExpiresAt() {
    return checkoutExpiresAt;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant updatedAt() {
    return updatedAt;
  }
}
