package io.uprava.users.entity;

import io.uprava.common.entity.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Proof that a signed-in person answered a mailed code a moment ago; good for one dangerous act in
 * one session.
 */
@Entity
@Table(name = "confirmation")
public class Confirmation extends BaseEntity {

  public static final Duration LIFE = Duration.ofMinutes(15);

  @Column(name = "user_id", nullable = false, updatable = false)
  private UUID userId;

  @Column(name = "session_id", nullable = false, updatable = false)
  private UUID sessionId;

  @Column(name = "purpose", nullable = false, updatable = false)
  private String purpose;

  @Column(name = "token_hash", nullable = false, updatable = false)
  private byte[] tokenHash;

  @Column(name = "expires_at", nullable = false, updatable = false)
  private Instant expiresAt;

  @Column(name = "used_at")
  private Instant usedAt;

  protected Confirmation() {}

  public Confirmation(SignInChallenge met, byte[] tokenHash, Instant now) {
    this.userId = met.userId();
    this.sessionId = met.sessionId();
    this.purpose = met.confirms();
    this.tokenHash = tokenHash.clone();
    this.expiresAt = now.plus(LIFE);
  }
}
