package io.uprava.connections.entity;

import io.uprava.common.entity.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * One set of tokens of a connection, as the provider gave it. What it says never changes: a new set
 * is a new generation. Only its state moves on, and a new key may wrap the same value.
 */
@Entity
@Table(name = "token_generation")
public class TokenGeneration extends BaseEntity {

  @Column(name = "connection_id", nullable = false, updatable = false)
  private UUID connectionId;

  @Column(name = "number", nullable = false, updatable = false)
  private int number;

  @Enumerated(EnumType.STRING)
  @Column(name = "source", nullable = false, updatable = false)
  private GenerationSource source;

  @Column(name = "exchange_id", updatable = false)
  private UUID exchangeId;

  @Column(name = "actor", nullable = false, updatable = false)
  private String actor;

  @Column(name = "reason", updatable = false)
  private String reason;

  @Column(name = "access_until", updatable = false)
  private Instant accessUntil;

  @Column(name = "dies_at", updatable = false)
  private Instant diesAt;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  @Column(name = "sealed")
  private byte[] sealed;

  @Column(name = "key_id", nullable = false)
  private long keyId;

  @Enumerated(EnumType.STRING)
  @Column(name = "state", nullable = false)
  private GenerationState state;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Column(name = "fingerprint", updatable = false)
  private String fingerprint;

  protected TokenGeneration() {}

  /** A generation in force, which still has to be given its value. */
  public TokenGeneration(
      ProviderConnection connection, TokenOrigin origin, TokenValidity validity, Instant now) {
    this.connectionId = connection.id();
    this.number = connection.tokens().newestNumber() + 1;
    this.source = origin.source();
    this.exchangeId = origin.exchangeId();
    this.actor = origin.actor();
    this.reason = origin.reason();
    this.accessUntil = validity.accessUntil();
    this.diesAt = validity.diesAt();
    this.createdAt = now;
    this.state = GenerationState.CURRENT;
  }

  /** What the encryption of the value is bound to: it opens for this row only. */
  public String identity() {
    return "token_generation/" + id() + "/" + connectionId + "/" + number;
  }

  /** Keeps the value, wrapped by the key in force. */
  public void seal(SealedTokens tokens) {
    this.sealed = tokens.value();
    this.keyId = tokens.keyId();
  }

  /** Notes what its value is told from others by, without telling the value. */
  public TokenGeneration knownBy(String shortHash) {
    this.fingerprint = shortHash;
    return this;
  }

  /** Ends its being in force. */
  public void end(GenerationState how, Instant now) {
    this.state = how;
    this.endedAt = now;
  }

  /** Wipes the value; the story stays. */
  public void destroy(Instant now) {
    this.sealed = null;
    this.state = GenerationState.DESTROYED;
    this.endedAt = endedAt == null ? now : endedAt;
  }

  public UUID connectionId() {
    return connectionId;
  }

  /** Counts from 1 within the connection. */
  public int number() {
    return number;
  }

  public GenerationSource source() {
    return source;
  }

  public UUID exchangeId() {
    return exchangeId;
  }

  public String actor() {
    return actor;
  }

  public String reason() {
    return reason;
  }

  /** When the access token ends; null when it does not. */
  public Instant accessUntil() {
    return accessUntil;
  }

  /** When nothing of it can be renewed any more; null when never. */
  public Instant diesAt() {
    return diesAt;
  }

  public Instant createdAt() {
    return createdAt;
  }

  /** The encrypted value; null when it was destroyed. */
  public SealedTokens sealed() {
    return sealed == null ? null : new SealedTokens(sealed, keyId);
  }

  public GenerationState state() {
    return state;
  }

  public Instant endedAt() {
    return endedAt;
  }

  /** First digits of a hash of its value; null for generations older than that. */
  public String fingerprint() {
    return fingerprint;
  }
}
