package io.uprava.connections.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * How renewing fares. Failures are counted by days on which there were any, so that an outage of an
 * hour does not look like one of a week; after each the provider is left alone for a while.
 */
@Embeddable
public class ConnectionHealth {

  static final Duration SHORTEST_PAUSE = Duration.ofSeconds(30);

  /** However long the provider asks for: a slip of its must not cost the tokens. */
  static final Duration LONGEST_PAUSE = Duration.ofDays(1);

  /** 32 minutes between two tries at most. */
  private static final int MOST_DOUBLINGS = 6;

  @Column(name = "last_success_at")
  private Instant lastSuccessAt;

  @Column(name = "last_failure_at")
  private Instant lastFailureAt;

  @Column(name = "last_error")
  private String lastError;

  @Column(name = "refused_us", nullable = false)
  private boolean refusedUs;

  @Column(name = "failures", nullable = false)
  private int failures;

  @Column(name = "failure_days", nullable = false)
  private int failureDays;

  @Column(name = "quiet_until")
  private Instant quietUntil;

  @Column(name = "alarmed_at")
  private Instant alarmedAt;

  @Column(name = "warned_days")
  private Integer warnedDays;

  void succeeded(Instant now) {
    this.lastSuccessAt = now;
    this.failures = 0;
    this.failureDays = 0;
    this.quietUntil = null;
    this.lastError = null;
    this.refusedUs = false;
  }

  void refused(String error, boolean us, Instant now) {
    failed(error, null, now);
    this.refusedUs = us;
  }

  void failed(String error, Duration asked, Instant now) {
    boolean anotherDay = lastFailureAt == null || !day(lastFailureAt).equals(day(now));
    this.failureDays = failures == 0 ? 1 : failureDays + (anotherDay ? 1 : 0);
    this.failures = failures + 1;
    this.lastFailureAt = now;
    this.lastError = error;
    Duration pause = SHORTEST_PAUSE.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
    Duration wanted = asked == null ? pause : asked;
    this.quietUntil = now.plus(wanted.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : wanted);
  }

  /** People were told of trouble. */
  public void alarmed(Instant now) {
    this.alarmedAt = now;
  }

  /** People were told that it ends within these days. */
  public void warned(int days) {
    this.warnedDays = days;
  }

  /** People were told that the trouble is over. */
  public void relieved() {
    this.alarmedAt = null;
    this.warnedDays = null;
  }

  /** Whether the provider is to be left alone. */
  public boolean quiet(Instant now) {
    return quietUntil != null && now.isBefore(quietUntil);
  }

  private static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, ZoneOffset.UTC);
  }

  public Instant lastSuccessAt() {
    return lastSuccessAt;
  }

  public Instant lastFailureAt() {
    return lastFailureAt;
  }

  /** Of the last failure; null when there was none since the last success. */
  public String lastError() {
    return lastError;
  }

  /** Whether the last refusal was of us: with our settings mended, the same token may do. */
  public boolean refusedUs() {
    return refusedUs;
  }

  public int failures() {
    return failures;
  }

  /** Days with failures since the last success. */
  public int failureDays() {
    return failureDays;
  }

  public Instant quietUntil() {
    return quietUntil;
  }

  /** Since when people know of trouble; null when there is none to know of. */
  public Instant alarmedAt() {
    return alarmedAt;
  }

  /** Within how many days it ends, as people were told last; null when they were not. */
  public Integer warnedDays() {
    return warnedDays;
  }

  /** Whether people wait for a word that all is well again. */
  public boolean worrying() {
    return alarmedAt != null || warnedDays != null;
  }
}
