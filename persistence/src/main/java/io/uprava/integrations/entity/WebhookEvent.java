package io.uprava.integrations.entity;

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
 * An event that a provider told us of, exactly as received. Rows are inserted by one SQL statement
 * on the fast path, and become entities when they are handled.
 */
@Entity
@Table(name = "webhook_event")
public class WebhookEvent extends BaseEntity {

  /** After so many attempts that failed an event is given up. */
  public static final int MOST_ATTEMPTS = 10;

  @Column(name = "provider", nullable = false, updatable = false)
  private String provider;

  @Column(name = "provider_event_id", nullable = false, updatable = false)
  private String eventId;

  @Column(name = "type", nullable = false, updatable = false)
  private String type;

  @Column(name = "object_id", updatable = false)
  private String objectId;

  @Column(name = "livemode", updatable = false)
  private Boolean livemode;

  @Column(name = "api_version", updatable = false)
  private String apiVersion;

  @Column(name = "body", updatable = false)
  private byte[] body;

  @Column(name = "signature_key", updatable = false)
  private String signatureKey;

  @Enumerated(EnumType.STRING)
  @Column(name = "source", nullable = false, updatable = false)
  private WebhookEventSource source;

  @Column(name = "received_at", nullable = false, updatable = false)
  private Instant receivedAt;

  @Column(name = "request_id", updatable = false)
  private String requestId;

  @Enumerated(EnumType.STRING)
  @Column(name = "status", nullable = false)
  private WebhookEventStatus status;

  @Column(name = "attempts", nullable = false)
  private int attempts;

  @Column(name = "next_attempt_at", nullable = false)
  private Instant nextAttemptAt;

  @Column(name = "outcome")
  private String outcome;

  @Column(name = "last_error")
  private String lastError;

  @Column(name = "processed_at")
  private Instant processedAt;

  @Column(name = "subject_id")
  private UUID subjectId;

  @Column(name = "waiting_for")
  private String waitingFor;

  protected WebhookEvent() {}

  /**
   * Ends the handling.
   *
   * @param end any status but PENDING and FAILED
   * @param said what the handler says of it, for staff
   * @param subject what the event took effect on, null leaves what is known
   * @param waitsFor id of the provider's object that Uprava does not know yet, or null
   */
  public void settle(
      WebhookEventStatus end, String said, UUID subject, String waitsFor, Instant now) {
    requirePending();
    this.status = end;
    this.outcome = said;
    this.subjectId = subject == null ? subjectId : subject;
    this.waitingFor = waitsFor;
    this.processedAt = now;
    this.attempts++;
    this.lastError = null;
  }

  /** Plans another attempt after one that failed. */
  public void postpone(String error, Instant next) {
    requirePending();
    this.attempts++;
    this.lastError = error;
    this.nextAttemptAt = next;
  }

  /** Gives up after the last attempt. */
  public void fail(String error, Instant now) {
    requirePending();
    this.attempts++;
    this.status = WebhookEventStatus.FAILED;
    this.lastError = error;
    this.processedAt = now;
  }

  /**
   * Has the event handled anew, whatever came of it before.
   *
   * @throws Conflict {@code webhook-event-body-wiped}
   */
  public void replay(Instant now) {
    requireBody();
    this.status = WebhookEventStatus.PENDING;
    this.attempts = 0;
    this.nextAttemptAt = now;
    this.processedAt = null;
    this.waitingFor = null;
  }

  /**
   * @throws Conflict {@code webhook-event-body-wiped} when there is nothing left to handle
   */
  public void requireBody() {
    if (body == null) {
      throw new Conflict("webhook-event-body-wiped");
    }
  }

  private void requirePending() {
    if (status != WebhookEventStatus.PENDING) {
      throw new IllegalStateException(this + " is " + status + ", not PENDING");
    }
  }

  /** The provider in capital letters, for example {@code STRIPE}. */
  public String provider() {
    return provider;
  }

  /** The provider's own id, unique for the provider. */
  public String eventId() {
    return eventId;
  }

  public String type() {
    return type;
  }

  /** The provider's object the event is about, or null. */
  public String objectId() {
    return objectId;
  }

  /** Whether it is about real money; null where a provider does not tell. */
  public Boolean livemode() {
    return livemode;
  }

  public String apiVersion() {
    return apiVersion;
  }

  /** The bytes as received; null once wiped. */
  public byte[] body() {
    return body == null ? null : body.clone();
  }

  /** First eight hexadecimal digits of the SHA-256 of the secret that verified, or null. */
  public String signatureKey() {
    return signatureKey;
  }

  public WebhookEventSource source() {
    return source;
  }

  public Instant receivedAt() {
    return receivedAt;
  }

  public String requestId() {
    return requestId;
  }

  public WebhookEventStatus status() {
    return status;
  }

  /** Attempts since it was received or replayed. */
  public int attempts() {
    return attempts;
  }

  public Instant nextAttemptAt() {
    return nextAttemptAt;
  }

  /** What the handler said of it last, or null. */
  public String outcome() {
    return outcome;
  }

  public String lastError() {
    return lastError;
  }

  /** When it reached its end, or null. */
  public Instant processedAt() {
    return processedAt;
  }

  /** What it took effect on, for example a payment; or null. */
  public UUID subjectId() {
    return subjectId;
  }

  /** The provider's object that Uprava must learn of first, or null. */
  public String waitingFor() {
    return waitingFor;
  }
}
