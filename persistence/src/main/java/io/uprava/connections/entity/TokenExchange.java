package io.uprava.connections.entity;

import io.uprava.common.entity.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * The intent to exchange something single-use for new tokens: committed before the provider is
 * asked, so that no crash leaves a question that nobody remembers. While it is open it is also the
 * right to ask: a connection has one open exchange at most, in the whole cluster.
 */
@Entity
@Table(name = "token_exchange")
public class TokenExchange extends BaseEntity {

  /** After this no answer is awaited any more; well above the limits of a call. */
  public static final Duration LONGEST = Duration.ofSeconds(60);

  @Column(name = "connection_id", nullable = false, updatable = false)
  private UUID connectionId;

  @Enumerated(EnumType.STRING)
  @Column(name = "kind", nullable = false, updatable = false)
  private ExchangeKind kind;

  @Column(name = "spends", nullable = false, updatable = false)
  private int spends;

  @Column(name = "actor", nullable = false, updatable = false)
  private String actor;

  @Column(name = "reason", updatable = false)
  private String reason;

  @Column(name = "node", nullable = false, updatable = false)
  private String node;

  @Column(name = "place", nullable = false, updatable = false)
  private String place;

  @Column(name = "started_at", nullable = false, updatable = false)
  private Instant startedAt;

  @Column(name = "deadline_at", nullable = false, updatable = false)
  private Instant deadlineAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "state", nullable = false)
  private ExchangeState state;

  @Column(name = "settled_at")
  private Instant settledAt;

  @Column(name = "error")
  private String error;

  protected TokenExchange() {}

  /** An exchange that is about to be made; see {@link #by} and {@link #at}. */
  public TokenExchange(ProviderConnection connection, ExchangeKind kind, Instant now) {
    this.connectionId = connection.id();
    this.kind = kind;
    this.spends = connection.generation();
    this.startedAt = now;
    this.deadlineAt = now.plus(LONGEST);
    this.state = ExchangeState.OPEN;
  }

  /** Who causes it, and why. */
  public TokenExchange by(String who, String why) {
    this.actor = who;
    this.reason = why;
    return this;
  }

  /**
   * Where it is made.
   *
   * @param process the node that asks
   * @param folder id of the folder in which that node notes answers
   */
  public TokenExchange at(String process, String folder) {
    this.node = process;
    this.place = folder;
    return this;
  }

  /** Notes what came of it; a certain outcome is never replaced. */
  public void settle(ExchangeState outcome, String why, Instant now) {
    if (state == ExchangeState.STORED) {
      return;
    }
    this.state = outcome;
    this.error = why;
    this.settledAt = now;
  }

  public boolean open() {
    return state == ExchangeState.OPEN;
  }

  /** Whether its answer may still be awaited. */
  public boolean running(Instant now) {
    return open() && now.isBefore(deadlineAt);
  }

  public UUID connectionId() {
    return connectionId;
  }

  public ExchangeKind kind() {
    return kind;
  }

  /** Number of the generation that was in force when it began, 0 for none. */
  public int spends() {
    return spends;
  }

  public String actor() {
    return actor;
  }

  public String reason() {
    return reason;
  }

  public String node() {
    return node;
  }

  public String place() {
    return place;
  }

  public Instant startedAt() {
    return startedAt;
  }

  public Instant deadlineAt() {
    return deadlineAt;
  }

  public ExchangeState state() {
    return state;
  }

  public Instant settledAt() {
    return settledAt;
  }

  /** What went wrong, null when nothing did. */
  public String error() {
    return error;
  }
}
