package io.uprava.connections.entity;

import io.uprava.common.error.Conflict;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Which generation of tokens is in force, how long it lives, and whether it may be handed out. */
@Embeddable
public class ConnectionTokens {

  @Column(name = "generation", nullable = false)
  private int generation;

  @Column(name = "newest_number", nullable = false)
  private int newestNumber;

  @Column(name = "access_until")
  private Instant accessUntil;

  @Column(name = "renew_from")
  private Instant renewFrom;

  @Column(name = "dies_at")
  private Instant diesAt;

  @Column(name = "next_refresh_at")
  private Instant nextRefreshAt;

  @Column(name = "frozen_at")
  private Instant frozenAt;

  @Column(name = "frozen_reason")
  private String frozenReason;

  @Column(name = "frozen_by_market", nullable = false)
  private boolean frozenByMarket;

  @Column(name = "release_agreed_by")
  private UUID releaseAgreedBy;

  @Column(name = "released_at")
  private Instant releasedAt;

  void granted(int number, TokenValidity validity) {
    this.generation = number;
    this.newestNumber = number;
    this.accessUntil = validity.accessUntil();
    this.renewFrom = validity.renewFrom();
    this.diesAt = validity.diesAt();
    this.nextRefreshAt = validity.refreshAt();
  }

  void keptAside(int number) {
    this.newestNumber = number;
  }

  void refused() {
    this.nextRefreshAt = null;
  }

  void ended() {
    this.generation = 0;
    this.accessUntil = null;
    this.renewFrom = null;
    this.diesAt = null;
    this.nextRefreshAt = null;
  }

  void freeze(String reason, Instant now) {
    this.frozenAt = frozenAt == null ? now : frozenAt;
    this.frozenReason = reason;
    this.frozenByMarket = false;
    this.releaseAgreedBy = null;
  }

  void freezeAsUnasked(String reason, Instant now) {
    if (frozenAt == null) {
      freeze(reason, now);
      this.frozenByMarket = true;
    }
  }

  boolean freezeAgain(String reason, Instant since) {
    boolean known = frozenAt != null || releasedAt != null && !releasedAt.isBefore(since);
    if (!known) {
      freeze(reason, since);
    }
    return !known;
  }

  boolean release(UUID who, Instant now) {
    if (frozenAt == null) {
      throw new Conflict("connection-not-frozen");
    }
    if (!frozenByMarket && who.equals(releaseAgreedBy)) {
      throw new Conflict("connection-release-needs-another");
    }
    boolean enough = frozenByMarket || releaseAgreedBy != null;
    this.releaseAgreedBy = enough ? null : who;
    this.frozenAt = enough ? null : frozenAt;
    this.frozenReason = enough ? null : frozenReason;
    this.frozenByMarket = false;
    this.releasedAt = enough ? now : releasedAt;
    return enough;
  }

  boolean dying(Instant now, Duration warning) {
    return diesAt != null && !now.isBefore(diesAt.minus(warning));
  }

  /** Whether the access token is good and need not be renewed before it is used. */
  public boolean fresh(Instant now) {
    return generation > 0 && (renewFrom == null || now.isBefore(renewFrom));
  }

  /** Whether the access token is good at all. */
  public boolean alive(Instant now) {
    return generation > 0 && (accessUntil == null || now.isBefore(accessUntil));
  }

  /** Number of the generation in force, 0 when none is. */
  public int generation() {
    return generation;
  }

  /** Number of the generation that was kept last. */
  public int newestNumber() {
    return newestNumber;
  }

  /** When the access token ends; null when it does not. */
  public Instant accessUntil() {
    return accessUntil;
  }

  /** When nothing can be renewed any more; null when that never happens by itself. */
  public Instant diesAt() {
    return diesAt;
  }

  /** When to renew even if nobody asks; null when never. */
  public Instant nextRefreshAt() {
    return nextRefreshAt;
  }

  /** Whether nothing of it may be handed out. */
  public boolean frozen() {
    return frozenAt != null;
  }

  public Instant frozenAt() {
    return frozenAt;
  }

  public String frozenReason() {
    return frozenReason;
  }

  /** Whether it was frozen because nobody here asked for it, and not by a person. */
  public boolean frozenByMarket() {
    return frozenByMarket;
  }

  /** Who wants it released already; null when nobody does. */
  public UUID releaseAgreedBy() {
    return releaseAgreedBy;
  }
}
