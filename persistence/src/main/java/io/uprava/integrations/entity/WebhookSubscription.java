package io.uprava.integrations.entity;

import io.uprava.common.entity.BaseEntity;
import io.uprava.common.error.Conflict;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * An integrator's wish to be told of events. Its secrets are kept encrypted under this row's id.
 * How its endpoint fares is counted by statements of the repository, which leave the version alone.
 */
@Entity
@Table(name = "webhook_subscription")
public class WebhookSubscription extends BaseEntity {

  @Column(name = "url", nullable = false)
  private String url;

  @Column(name = "event_types", nullable = false)
  private String eventTypes;

  @Column(name = "description", nullable = false)
  private String description;

  @Enumerated(EnumType.STRING)
  @Column(name = "status", nullable = false)
  private WebhookSubscriptionStatus status;

  @Column(name = "status_reason")
  private String statusReason;

  @Column(name = "secret", nullable = false)
  private byte[] secret;

  @Column(name = "former_secret")
  private byte[] formerSecret;

  @Column(name = "former_secret_until")
  private Instant formerSecretUntil;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  @Column(name = "updated_at", nullable = false)
  private Instant updatedAt;

  @Column(name = "removed_at")
  private Instant removedAt;

  @Column(name = "failures", nullable = false, updatable = false)
  private int failures;

  @Column(name = "failing_since", updatable = false)
  private Instant failingSince;

  @Column(name = "last_success_at", updatable = false)
  private Instant lastSuccessAt;

  protected WebhookSubscription() {}

  /** An active subscription, which still has to be given its secret. */
  public WebhookSubscription(WebhookSubscriptionTarget target, Instant now) {
    this.status = WebhookSubscriptionStatus.ACTIVE;
    this.createdAt = now;
    this.change(target, now);
  }

  public final void change(WebhookSubscriptionTarget target, Instant now) {
    this.url = target.url();
    this.eventTypes = String.join(" ", target.eventTypes());
    this.description = target.description();
    this.updatedAt = now;
  }

  /** Keeps the first secret. */
  public void protect(byte[] encrypted) {
    this.secret = encrypted.clone();
  }

  /** Keeps the same secrets, encrypted by another key. */
  public void wrap(UnaryOperator<byte[]> anew) {
    this.secret = anew.apply(secret);
    this.formerSecret = formerSecret == null ? null : anew.apply(formerSecret);
  }

  /**
   * Puts a new secret in force; the one before stays valid beside it for a while.
   *
   * @param formerUntil when the one before ends
   */
  public void rotate(byte[] encrypted, Instant formerUntil, Instant now) {
    this.formerSecret = secret;
    this.formerSecretUntil = formerUntil;
    this.secret = encrypted.clone();
    this.updatedAt = now;
  }

  /**
   * @throws Conflict {@code webhook-subscription-not-active}
   */
  public void pause(String reason, Instant now) {
    if (status != WebhookSubscriptionStatus.ACTIVE) {
      throw new Conflict("webhook-subscription-not-active");
    }
    stop(WebhookSubscriptionStatus.PAUSED, reason, now);
  }

  /** Stops sending to an endpoint that takes nothing. */
  public void suspend(String reason, Instant now) {
    stop(WebhookSubscriptionStatus.SUSPENDED, reason, now);
  }

  /**
   * @throws Conflict {@code webhook-subscription-active}
   */
  public void resume(Instant now) {
    if (status == WebhookSubscriptionStatus.ACTIVE) {
      throw new Conflict("webhook-subscription-active");
    }
    stop(WebhookSubscriptionStatus.ACTIVE, null, now);
  }

  /** Ends the subscription; its log stays as long as any. */
  public void remove(String reason, Instant now) {
    stop(WebhookSubscriptionStatus.PAUSED, reason, now);
    this.removedAt = now;
    this.formerSecret = null;
    this.formerSecretUntil = null;
  }

  private void stop(WebhookSubscriptionStatus state, String reason, Instant now) {
    this.status = state;
    this.statusReason = reason;
    this.updatedAt = now;
  }

  public String url() {
    return url;
  }

  /** Empty for all. */
  public List<String> eventTypes() {
    return eventTypes.isEmpty() ? List.of() : List.of(eventTypes.split(" "));
  }

  public boolean wants(String type) {
    List<String> wanted = eventTypes();
    return wanted.isEmpty() || wanted.contains(type);
  }

  public String description() {
    return description;
  }

  public WebhookSubscriptionStatus status() {
    return status;
  }

  /** Why it is not active; null when it is. */
  public String statusReason() {
    return statusReason;
  }

  /** Encrypted. */
  public byte[] secret() {
    return secret.clone();
  }

  /** Encrypted; null when none is valid beside the present one. */
  public byte[] formerSecret(Instant now) {
    boolean valid = formerSecretUntil != null && now.isBefore(formerSecretUntil);
    return valid ? formerSecret.clone() : null;
  }

  public Instant formerSecretUntil() {
    return formerSecretUntil;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant updatedAt() {
    return updatedAt;
  }

  /** Attempts that failed since the last that succeeded. */
  public int failures() {
    return failures;
  }

  public Instant failingSince() {
    return failingSince;
  }

  public Instant lastSuccessAt() {
    return lastSuccessAt;
  }
}
