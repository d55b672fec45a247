package io.uprava.connections.entity;

import io.uprava.common.entity.BaseEntity;
import io.uprava.common.error.Conflict;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * An invitation of an account's owner, who does not sign in, to consent: good once and for a while.
 * Of the link itself only a hash is kept.
 */
@Entity
@Table(name = "connect_link")
public class ConnectLink extends BaseEntity {

  /** Enough to be forwarded and read, too little to be found in a mailbox later. */
  public static final Duration LIFE = Duration.ofMinutes(30);

  @Column(name = "provider", nullable = false, updatable = false)
  private String provider;

  @Column(name = "connection_id", updatable = false)
  private UUID connectionId;

  @Column(name = "inviter_id", nullable = false, updatable = false)
  private UUID inviterId;

  @Column(name = "inviter", nullable = false, updatable = false)
  private String inviter;

  @Column(name = "token_hash", nullable = false, updatable = false)
  private byte[] tokenHash;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  @Column(name = "expires_at", nullable = false, updatable = false)
  private Instant expiresAt;

  @Column(name = "used_at")
  private Instant usedAt;

  protected ConnectLink() {}

  /**
   * @param connectionId the connection to be renewed, null to let the account decide
   */
  public ConnectLink(String provider, UUID connectionId, byte[] tokenHash, Instant now) {
    this.provider = provider;
    this.connectionId = connectionId;
    this.tokenHash = tokenHash.clone();
    this.createdAt = now;
    this.expiresAt = now.plus(LIFE);
  }

  /**
   * Notes who invites.
   *
   * @param who as it may be kept for long
   */
  public ConnectLink from(UUID whoId, String who) {
    this.inviterId = whoId;
    this.inviter = who;
    return this;
  }

  /**
   * Uses it up.
   *
   * @throws Conflict {@code connect-link-used}, {@code connect-link-expired}
   */
  public void use(Instant now) {
    if (usedAt != null) {
      throw new Conflict("connect-link-used");
    }
    if (expired(now)) {
      throw new Conflict("connect-link-expired");
    }
    this.usedAt = now;
  }

  public boolean used() {
    return usedAt != null;
  }

  public boolean expired(Instant now) {
    return !now.isBefore(expiresAt);
  }

  public String provider() {
    return provider;
  }

  /** The connection to be renewed; null to let the account decide. */
  public UUID connectionId() {
    return connectionId;
  }

  public UUID inviterId() {
    return inviterId;
  }

  /** Who invites, masked. */
  public String inviter() {
    return inviter;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant expiresAt() {
    return expiresAt;
  }
}
