package io.uprava.connections.entity;

import io.uprava.common.entity.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A consent that was asked for: the state that the provider brings back, good once, for a while,
 * and for whoever began. Only hashes are kept.
 */
@Entity
@Table(name = "pending_authorisation")
public class PendingAuthorisation extends BaseEntity {

  /** People read, think and look for their password. */
  public static final Duration LIFE = Duration.ofMinutes(30);

  @Column(name = "provider", nullable = false, updatable = false)
  private String provider;

  @Column(name = "connection_id", updatable = false)
  private UUID connectionId;

  @Column(name = "connection_name", updatable = false)
  private String connectionName;

  @Column(name = "initiator_id", nullable = false, updatable = false)
  private UUID initiatorId;

  @Column(name = "initiator", nullable = false, updatable = false)
  private String initiator;

  @Column(name = "state_hash", nullable = false, updatable = false)
  private byte[] stateHash;

  @Column(name = "browser_hash", nullable = false, updatable = false)
  private byte[] browserHash;

  @Column(name = "link_id", updatable = false)
  private UUID linkId;

  @Column(name = "expires_at", nullable = false, updatable = false)
  private Instant expiresAt;

  @Column(name = "used_at")
  private Instant usedAt;

  protected PendingAuthorisation() {}

  /**
   * @param connectionId the connection to be renewed, null to let the account decide
   */
  public PendingAuthorisation(String provider, UUID connectionId, Instant now) {
    this.provider = provider;
    this.connectionId = connectionId;
    this.expiresAt = now.plus(LIFE);
  }

  /**
   * Calls the connection that is made, if one is made.
   *
   * @param name null to call it by its account
   */
  public PendingAuthorisation naming(String name) {
    this.connectionName = name;
    return this;
  }

  /** Binds it to whoever began and to their browser. */
  public PendingAuthorisation bind(UUID whoId, String who, byte[] state, byte[] browser) {
    this.initiatorId = whoId;
    this.initiator = who;
    this.stateHash = state.clone();
    this.browserHash = browser.clone();
    return this;
  }

  /** Notes the link that it was begun by, by somebody who is not signed in. */
  public PendingAuthorisation invitedBy(UUID link) {
    this.linkId = link;
    return this;
  }

  public void use(Instant now) {
    this.usedAt = now;
  }

  public boolean usable(Instant now) {
    return usedAt == null && now.isBefore(expiresAt);
  }

  public String provider() {
    return provider;
  }

  public UUID connectionId() {
    return connectionId;
  }

  /** What to call a connection that it makes; null to call it by its account. */
  public String connectionName() {
    return connectionName;
  }

  /** Whether whoever began it came by a link, so that only their browser may bring it back. */
  public boolean invited() {
    return linkId != null;
  }

  public UUID initiatorId() {
    return initiatorId;
  }

  public String initiator() {
    return initiator;
  }

  public byte[] browserHash() {
    return browserHash.clone();
  }
}
