package io.uprava.integrations.entity;

import io.uprava.common.entity.BaseEntity;
import io.uprava.common.error.Conflict;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** One event on its way to one subscription. */
@Entity
@Table(name = "webhook_delivery")
public class WebhookDelivery extends BaseEntity {

  /** How long it is tried before it is given up. */
  public static final Duration PATIENCE = Duration.ofDays(7);

  @Column(name = "subscription_id", nullable = false, updatable = false)
  private UUID subscriptionId;

  @Column(name = "event_id", nullable = false, updatable = false)
  private UUID eventId;

  @Column(name = "event_type", nullable = false, updatable = false)
  private String eventType;

  @Column(name = "subject_id", updatable = false)
  private UUID subjectId;

  @Enumerated(EnumType.STRING)
  @Column(name = "status", nullable = false)
  private WebhookDeliveryStatus status;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  @Column(name = "next_attempt_at", nullable = false)
  private Instant nextAttemptAt;

  @Column(name = "give_up_at", nullable = false)
  private Instant giveUpAt;

  @Column(name = "attempts", nullable = false)
  private int attempts;

  @Column(name = "attempts_before", nullable = false)
  private int attemptsBefore;

  @Column(name = "lease_until")
  private Instant leaseUntil;

  @Column(name = "settled_at")
  private Instant settledAt;

  @Column(name = "last_status_code")
  private Integer lastStatusCode;

  @Column(name = "last_error")
  private String lastError;

  protected WebhookDelivery() {}

  /** A delivery that is due at once and tried for a while; zero makes a single attempt. */
  public WebhookDelivery(
      UUID subscriptionId, OutgoingEventMessage event, Duration patience, Instant now) {
    this.subscriptionId = subscriptionId;
    this.eventId = event.id();
    this.eventType = event.type();
    this.subjectId = event.subjectId();
    this.status = WebhookDeliveryStatus.PENDING;
    this.createdAt = now;
    this.nextAttemptAt = now;
    this.giveUpAt = now.plus(patience);
  }

  /** Begins an attempt on a node, which must settle it while its lease lasts. */
  public WebhookDeliveryAttempt take(String node, Instant now, Duration lease) {
    require(WebhookDeliveryStatus.PENDING);
    this.status = WebhookDeliveryStatus.SENDING;
    this.leaseUntil = now.plus(lease);
    this.attempts++;
    return new WebhookDeliveryAttempt(this, node, now);
  }

  public void delivered(Integer statusCode, Instant now) {
    end(WebhookDeliveryStatus.DELIVERED, statusCode, null);
    this.settledAt = now;
  }

  /**
   * Plans another attempt after one that did not succeed.
   *
   * @param statusCode of the answer, null when there was none
   */
  public void postpone(Integer statusCode, String error, Instant next) {
    end(WebhookDeliveryStatus.PENDING, statusCode, error);
    this.nextAttemptAt = next;
  }

  /** Gives up. */
  public void fail(Integer statusCode, String error, Instant now) {
    end(WebhookDeliveryStatus.FAILED, statusCode, error);
    this.settledAt = now;
  }

  /**
   * Sends again, as if the event were new; attempts go on counting.
   *
   * @throws Conflict {@code webhook-delivery-running}
   */
  public void resend(Instant now) {
    if (status == WebhookDeliveryStatus.SENDING) {
      throw new Conflict("webhook-delivery-running");
    }
    this.status = WebhookDeliveryStatus.PENDING;
    this.settledAt = null;
    this.attemptsBefore = attempts;
    this.nextAttemptAt = now;
    this.giveUpAt = now.plus(PATIENCE);
  }

  /** Whether this attempt is still the one that counts: its lease may have been taken over. */
  public boolean runs(WebhookDeliveryAttempt attempt) {
    return status == WebhookDeliveryStatus.SENDING && attempts == attempt.number();
  }

  private void end(WebhookDeliveryStatus state, Integer statusCode, String error) {
    require(WebhookDeliveryStatus.SENDING);
    this.status = state;
    this.leaseUntil = null;
    this.lastStatusCode = statusCode;
    this.lastError = error;
  }

  private void require(WebhookDeliveryStatus wanted) {
    if (status != wanted) {
      throw new IllegalStateException(this + " is " + status + ", not " + wanted);
    }
  }

  public UUID subscriptionId() {
    return subscriptionId;
  }

  public UUID eventId() {
    return eventId;
  }

  public String eventType() {
    return eventType;
  }

  public UUID subjectId() {
    return subjectId;
  }

  public WebhookDeliveryStatus status() {
    return status;
  }

  public Instant createdAt() {
    return createdAt;
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

  /** As {@link #attempts}, since it was last sent again by hand. */
  public int recentAttempts() {
    return attempts - attemptsBefore;
  }

  public Instant settledAt() {
    return settledAt;
  }

  public Integer lastStatusCode() {
    return lastStatusCode;
  }

  public String lastError() {
    return lastError;
  }
}
