package io.uprava.users.entity;

import io.uprava.common.entity.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One step of signing in, successful or not, with the true reason of a denial. */
@Entity
@Table(name = "sign_in_event")
public class SignInEvent extends BaseEntity {

  @Column(name = "at", nullable = false, updatable = false)
  private Instant at;

  @Column(name = "email", updatable = false)
  private String email;

  @Column(name = "user_id", updatable = false)
  private UUID userId;

  @Enumerated(EnumType.STRING)
  @Column(name = "outcome", nullable = false, updatable = false)
  private SignInOutcome outcome;

  @Enumerated(EnumType.STRING)
  @Column(name = "denial_reason", updatable = false)
  private DenialReason denialReason;

  @Column(name = "ip", updatable = false)
  private String ip;

  @Column(name = "device", updatable = false)
  private String device;

  @Column(name = "request_id", updatable = false)
  private String requestId;

  protected SignInEvent() {}

  private SignInEvent(SignInOutcome outcome, String email, UUID userId, Device device) {
    this.outcome = outcome;
    this.email = email;
    this.userId = userId;
    this.ip = device.ip();
    this.device = device.label();
  }

  public static SignInEvent of(SignInOutcome outcome, String email, UUID userId, Device device) {
    return new SignInEvent(outcome, email, userId, device);
  }

  public static SignInEvent denied(DenialReason reason, String email, UUID userId, Device device) {
    var event = new SignInEvent(SignInOutcome.DENIED, email, userId, device);
    event.denialReason = reason;
    return event;
  }

  /** Why it was denied, null when it was not. */
  public DenialReason denialReason() {
    return denialReason;
  }

  /** Stamps the event with when and within which request it happened. */
  public SignInEvent during(String request, Instant now) {
    this.requestId = request;
    this.at = now;
    return this;
  }

  public Instant at() {
    return at;
  }

  public String email() {
    return email;
  }

  public UUID userId() {
    return userId;
  }

  public SignInOutcome outcome() {
    return outcome;
  }

  public String ip() {
    return ip;
  }

  public String device() {
    return device;
  }

  public String requestId() {
    return requestId;
  }
}
