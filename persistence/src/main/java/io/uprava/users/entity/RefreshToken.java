package io.uprava.users.entity;

import io.uprava.common.entity.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * One link in a session's chain of refresh tokens (RFC 9700 section 4.14.2: rotation with reuse
 * detection). A short grace lets one client's parallel calls both succeed.
 */
@Entity
@Table(name = "refresh_token")
@NamedQuery(
    name = RefreshToken.FIND_BY_HASH,
    query = "SELECT t FROM RefreshToken t WHERE t.tokenHash = :tokenHash")
public class RefreshToken extends BaseEntity {

  public static final String FIND_BY_HASH = "RefreshToken.findByHash";

  /** How long after its use the same client may present a token once more. */
  public static final Duration GRACE = Duration.ofSeconds(10);

  @Column(name = "session_id", nullable = false, updatable = false)
  private UUID sessionId;

  @Column(name = "token_hash", nullable = false, updatable = false)
  private byte[] tokenHash;

  @Column(name = "issued_at", nullable = false, updatable = false)
  private Instant issuedAt;

  @Column(name = "used_at")
  private Instant usedAt;

  @Column(name = "used_by_ip")
  private String usedByIp;

  @Column(name = "used_by_agent")
  private String usedByAgent;

  protected RefreshToken() {}

  /**
   * @param tokenHash SHA-256 of the token's text
   */
  public RefreshToken(UUID sessionId, byte[] tokenHash, Instant now) {
    this.sessionId = sessionId;
    this.tokenHash = tokenHash.clone();
    this.issuedAt = now;
  }

  /**
   * Takes the token out of force, or sees that it had been.
   *
   * @return false when it was used before by someone else or too long ago: a stolen token
   */
  public boolean use(Device device, Instant now) {
    if (usedAt == null) {
      this.usedAt = now;
      this.usedByIp = device.ip();
      this.usedByAgent = device.userAgent();
      return true;
    }
    return !now.isAfter(usedAt.plus(GRACE))
        && Objects.equals(usedByIp, device.ip())
        && Objects.equals(usedByAgent, device.userAgent());
  }

  public UUID sessionId() {
    return sessionId;
  }
}
