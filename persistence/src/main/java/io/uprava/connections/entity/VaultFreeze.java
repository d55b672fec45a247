package io.uprava.connections.entity;

import io.uprava.common.entity.BaseEntity;
import io.uprava.common.error.Conflict;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * A time in which nothing of the whole vault is handed out. One administrator begins it, two
 * different ones end it. The story of past ones stays.
 */
@Entity
@Table(name = "vault_freeze")
public class VaultFreeze extends BaseEntity {

  @Column(name = "frozen_at", nullable = false, updatable = false)
  private Instant frozenAt;

  @Column(name = "frozen_by", nullable = false, updatable = false)
  private String frozenBy;

  @Column(name = "reason", nullable = false, updatable = false)
  private String reason;

  @Column(name = "agreed_id")
  private UUID agreedId;

  @Column(name = "agreed_by")
  private String agreedBy;

  @Column(name = "agreed_at")
  private Instant agreedAt;

  @Column(name = "released_at")
  private Instant releasedAt;

  @Column(name = "released_by")
  private String releasedBy;

  protected VaultFreeze() {}

  /**
   * @param who as it may be kept for long
   */
  public VaultFreeze(String who, String reason, Instant now) {
    this.frozenBy = who;
    this.reason = reason;
    this.frozenAt = now;
  }

  /**
   * Ends it, or notes that somebody agrees to its end.
   *
   * @return whether it has ended
   * @throws Conflict {@code vault-release-needs-another} when the same person agreed before
   */
  public boolean release(UUID whoId, String who, Instant now) {
    if (agreedId == null) {
      this.agreedId = whoId;
      this.agreedBy = who;
      this.agreedAt = now;
      return false;
    }
    if (agreedId.equals(whoId)) {
      throw new Conflict("vault-release-needs-another");
    }
    this.releasedBy = who;
    this.releasedAt = now;
    return true;
  }

  public Instant frozenAt() {
    return frozenAt;
  }

  /** Who began it, masked. */
  public String frozenBy() {
    return frozenBy;
  }

  public String reason() {
    return reason;
  }

  /** Who agreed to its end first, masked; null while nobody did. */
  public String agreedBy() {
    return agreedBy;
  }

  /** The same, to be compared. */
  public UUID agreedById() {
    return agreedId;
  }

  public Instant agreedAt() {
    return agreedAt;
  }

  /** When it ended; null while it lasts. */
  public Instant releasedAt() {
    return releasedAt;
  }

  public String releasedBy() {
    return releasedBy;
  }
}
