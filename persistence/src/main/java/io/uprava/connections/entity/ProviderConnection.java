package io.uprava.connections.entity;

import io.uprava.common.entity.BaseEntity;
import io.uprava.common.error.Conflict;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A company's account at a provider, connected to Uprava. It keeps its id and its story through
 * every reconnection; its tokens are {@link TokenGeneration}s.
 */
@Entity
@Table(name = "provider_connection")
public class ProviderConnection extends BaseEntity {

  @Column(name = "provider", nullable = false, updatable = false)
  private String provider;

  @Embedded private ConnectionLabel label;

  @Column(name = "account_host")
  private String accountHost;

  @Column(name = "owner_id", updatable = false)
  private UUID ownerId;

  @Enumerated(EnumType.STRING)
  @Column(name = "state", nullable = false)
  private ConnectionState state;

  @Embedded private ConnectionTokens tokens;

  @Column(name = "used_at", updatable = false)
  private Instant usedAt;

  @Embedded private ConnectionHealth health;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  @Column(name = "updated_at", nullable = false)
  private Instant updatedAt;

  protected ProviderConnection() {}

  /**
   * @param ownerId who made it, null when the provider did
   */
  public ProviderConnection(String provider, ConnectionLabel label, UUID ownerId, Instant now) {
    this.provider = provider;
    this.ownerId = ownerId;
    this.label = label;
    this.state = ConnectionState.NOT_CONNECTED;
    this.tokens = new ConnectionTokens();
    this.health = new ConnectionHealth();
    this.createdAt = now;
    this.updatedAt = now;
  }

  public void describe(ConnectionLabel newLabel, Instant now) {
    this.label = newLabel;
    this.updatedAt = now;
  }

  /** Notes at which account the tokens are good. */
  public void bind(String host) {
    this.accountHost = host;
  }

  /** Puts a generation in force. */
  public void grant(TokenGeneration granted, TokenValidity validity, Instant now) {
    this.tokens.granted(granted.number(), validity);
    this.state = state.after(ConnectionEvent.GRANTED);
    this.health.succeeded(now);
    this.updatedAt = now;
  }

  /** Counts a generation that came too late to be in force. */
  public void keepAside(TokenGeneration late, Instant now) {
    this.tokens.keptAside(late.number());
    this.updatedAt = now;
  }

  /**
   * The provider could not be asked, or did not answer.
   *
   * @param pause how long it wants to be left alone, null when it does not say
   */
  public void fail(String error, Duration pause, Instant now) {
    this.state = state.after(ConnectionEvent.FAILED);
    this.health.failed(error, pause, now);
    this.updatedAt = now;
  }

  /** The provider took the tokens in force. */
  public void prove(Instant now) {
    this.state = state.after(ConnectionEvent.PROVEN);
    this.health.succeeded(now);
    this.updatedAt = now;
  }

  /** The provider will not take the token any more. */
  public void refuse(String error, Instant now) {
    refuse(error, false, now);
  }

  /** The provider takes our settings for wrong; of the token nothing is said. */
  public void refuseUs(String error, Instant now) {
    refuse(error, true, now);
  }

  private void refuse(String error, boolean us, Instant now) {
    this.state = state.after(ConnectionEvent.REFUSED);
    this.health.refused(error, us, now);
    this.tokens.refused();
    this.updatedAt = now;
  }

  /**
   * Ends it; no generation is in force any more.
   *
   * @throws Conflict {@code connection-disconnected} when it is ended already
   */
  public void end(Instant now) {
    if (state == ConnectionState.DISCONNECTED) {
      throw new Conflict("connection-disconnected");
    }
    this.state = state.after(ConnectionEvent.ENDED);
    this.tokens.ended();
    this.updatedAt = now;
  }

  /** Lets nothing of it be handed out. */
  public void freeze(String reason, Instant now) {
    this.tokens.freeze(reason, now);
    this.updatedAt = now;
  }

  /**
   * Lets nothing of it be handed out until one person accepts what nobody here asked for. A freeze
   * that is there already stays as it is.
   */
  public void freezeAsUnasked(String reason, Instant now) {
    this.tokens.freezeAsUnasked(reason, now);
    this.updatedAt = now;
  }

  /**
   * Brings back a freeze from a backup: two administrators release it, unless it was released here
   * since it began.
   *
   * @param since when it began
   * @return whether it was not known here
   */
  public boolean freezeAgain(String reason, Instant since, Instant now) {
    boolean news = tokens.freezeAgain(reason, since);
    this.updatedAt = news ? now : updatedAt;
    return news;
  }

  /**
   * Releases it, or notes that somebody agrees to a release.
   *
   * @return whether it is released
   * @throws Conflict {@code connection-not-frozen}, {@code connection-release-needs-another}
   */
  public boolean release(UUID who, Instant now) {
    this.updatedAt = now;
    return tokens.release(who, now);
  }

  /**
   * How it stands, as people see it.
   *
   * @param warning how long before its death a connection counts as expiring
   */
  public ConnectionState state(Instant now, Duration warning) {
    if (tokens.frozen()) {
      return ConnectionState.FROZEN;
    }
    return state == ConnectionState.OK && tokens.dying(now, warning)
        ? ConnectionState.EXPIRING
        : state;
  }

  /** How it stands below any freeze. */
  public ConnectionState state() {
    return state;
  }

  public String provider() {
    return provider;
  }

  public ConnectionLabel label() {
    return label;
  }

  /** Host of the account, without scheme; null before the first consent. */
  public String accountHost() {
    return accountHost;
  }

  public UUID ownerId() {
    return ownerId;
  }

  public ConnectionTokens tokens() {
    return tokens;
  }

  /** Number of the generation in force, 0 when none is. */
  public int generation() {
    return tokens.generation();
  }

  public Instant usedAt() {
    return usedAt;
  }

  public ConnectionHealth health() {
    return health;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant updatedAt() {
    return updatedAt;
  }
}
