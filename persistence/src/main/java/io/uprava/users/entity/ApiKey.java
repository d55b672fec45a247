package io.uprava.users.entity;

import io.uprava.common.entity.BaseEntity;
import io.uprava.common.error.Conflict;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * A program's key. Only the hash of its secret is kept; the secret has 256 random bits, so a plain
 * SHA-256 cannot be searched through.
 */
@Entity
@Table(name = "api_key")
public class ApiKey extends BaseEntity {

  @Column(name = "public_id", nullable = false, updatable = false)
  private String publicId;

  @Column(name = "secret_hash", nullable = false, updatable = false)
  private byte[] secretHash;

  @Column(name = "name", nullable = false)
  private String name;

  @Column(name = "scopes", nullable = false)
  private String scopes;

  @Column(name = "created_by", nullable = false, updatable = false)
  private UUID createdBy;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  @Column(name = "expires_at", updatable = false)
  private Instant expiresAt;

  @Column(name = "last_used_at")
  private Instant lastUsedAt;

  @Column(name = "revoked_at")
  private Instant revokedAt;

  protected ApiKey() {}

  public ApiKey(
      String publicId, byte[] secretHash, String name, Collection<String> scopes, UUID createdBy) {
    this.publicId = publicId;
    this.secretHash = secretHash.clone();
    this.name = name;
    this.scopes = String.join(" ", scopes);
    this.createdBy = createdBy;
  }

  /**
   * @param expiry null for a key without end
   */
  public ApiKey validFrom(Instant now, Instant expiry) {
    this.createdAt = now;
    this.expiresAt = expiry;
    return this;
  }

  public void revoke(Instant now) {
    if (revokedAt != null) {
      throw new Conflict("api-key-already-revoked");
    }
    this.revokedAt = now;
  }

  public boolean valid(Instant now) {
    return revokedAt == null && (expiresAt == null || now.isBefore(expiresAt));
  }

  public String publicId() {
    return publicId;
  }

  public byte[] secretHash() {
    return secretHash.clone();
  }

  public String name() {
    return name;
  }

  public List<String> scopes() {
    return scopes.isEmpty() ? List.of() : List.of(scopes.split(" "));
  }

  public UUID createdBy() {
    return createdBy;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant expiresAt() {
    return expiresAt;
  }

  public Instant lastUsedAt() {
    return lastUsedAt;
  }

  public Instant revokedAt() {
    return revokedAt;
  }
}
