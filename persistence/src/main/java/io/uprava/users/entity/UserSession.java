package io.uprava.users.entity;

import io.uprava.common.entity.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * One device on which a user is signed in: a browser with its cookie, or a program with a family of
 * refresh tokens. Ending it ends everything it ever handed out, at once.
 */
@Entity
@Table(name = "user_session")
@NamedQuery(
    name = UserSession.FIND_OPEN_BY_USER,
    query =
        "SELECT s FROM UserSession s WHERE s.userId = :userId AND s.endedAt IS NULL"
            + " AND s.expiresAt > :now ORDER BY s.lastSeenAt DESC, s.id DESC")
@NamedQuery(
    name = UserSession.FIND_BY_COOKIE,
    query = "SELECT s FROM UserSession s WHERE s.cookieHash = :cookieHash")
public class UserSession extends BaseEntity {

  public static final String FIND_OPEN_BY_USER = "UserSession.findOpenByUser";
  public static final String FIND_BY_COOKIE = "UserSession.findByCookie";

  /** Life of a remembered browser and of a family of refresh tokens, counted from the last use. */
  public static final Duration LONG_LIFE = Duration.ofDays(30);

  /** Life of a browser that is not to be remembered. */
  public static final Duration SHORT_LIFE = Duration.ofHours(12);

  @Column(name = "user_id", nullable = false, updatable = false)
  private UUID userId;

  @Enumerated(EnumType.STRING)
  @Column(name = "kind", nullable = false, updatable = false)
  private SessionKind kind;

  @Column(name = "device", nullable = false)
  private String device;

  @Column(name = "user_agent")
  private String userAgent;

  @Column(name = "ip")
  private String ip;

  @Column(name = "cookie_hash", updatable = false)
  private byte[] cookieHash;

  @Column(name = "remembered", nullable = false, updatable = false)
  private boolean remembered;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  @Column(name = "last_seen_at", nullable = false)
  private Instant lastSeenAt;

  @Column(name = "expires_at", nullable = false)
  private Instant expiresAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Column(name = "end_reason")
  private String endReason;

  protected UserSession() {}

  private UserSession(UUID userId, SessionKind kind, Device device, Instant now) {
    this.userId = userId;
    this.kind = kind;
    this.device = device.label();
    this.userAgent = device.userAgent();
    this.ip = device.ip();
    this.createdAt = now;
    this.lastSeenAt = now;
  }

  /**
   * @param cookieHash SHA-256 of the cookie's value
   */
  public static UserSession browser(
      UUID userId, byte[] cookieHash, boolean remembered, Device device, Instant now) {
    var session = new UserSession(userId, SessionKind.BROWSER, device, now);
    session.cookieHash = cookieHash.clone();
    session.remembered = remembered;
    session.expiresAt = now.plus(session.life());
    return session;
  }

  public static UserSession api(UUID userId, Device device, Instant now) {
    var session = new UserSession(userId, SessionKind.API, device, now);
    session.expiresAt = now.plus(LONG_LIFE);
    return session;
  }

  /** Notes a use and counts the life anew. */
  public void seen(String fromIp, Instant now) {
    this.ip = fromIp;
    this.lastSeenAt = now;
    this.expiresAt = now.plus(life());
  }

  /** Ends the session; ending it twice keeps the first reason. */
  public void end(String reason, Instant now) {
    if (endedAt == null) {
      this.endedAt = now;
      this.endReason = reason;
    }
  }

  public boolean open(Instant now) {
    return endedAt == null && now.isBefore(expiresAt);
  }

  private Duration life() {
    return kind == SessionKind.API || remembered ? LONG_LIFE : SHORT_LIFE;
  }

  public UUID userId() {
    return userId;
  }

  public SessionKind kind() {
    return kind;
  }

  public String device() {
    return device;
  }

  public String userAgent() {
    return userAgent;
  }

  public String ip() {
    return ip;
  }

  public boolean remembered() {
    return remembered;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant lastSeenAt() {
    return lastSeenAt;
  }

  public Instant expiresAt() {
    return expiresAt;
  }
}
