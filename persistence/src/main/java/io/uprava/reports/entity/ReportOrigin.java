package io.uprava.reports.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/** Who asked for a run, and when. */
@Embeddable
public class ReportOrigin {

  @Column(name = "requested_by", nullable = false, updatable = false)
  private UUID userId;

  @Column(name = "requested_key", updatable = false)
  private UUID apiKeyId;

  @Column(name = "origin_key", updatable = false)
  private String occasion;

  @Column(name = "requested_at", nullable = false, updatable = false)
  private Instant at;

  protected ReportOrigin() {}

  /**
   * @param apiKeyId the key that asks in the name of the person, null when the person asks
   * @param occasion what has one run at most, for example one date of a schedule; null for a
   *     request
   */
  public ReportOrigin(UUID userId, UUID apiKeyId, String occasion, Instant at) {
    this.userId = userId;
    this.apiKeyId = apiKeyId;
    this.occasion = occasion;
    this.at = at;
  }

  public UUID userId() {
    return userId;
  }

  /** Null when the person asked. */
  public UUID apiKeyId() {
    return apiKeyId;
  }

  /** Null for a request. */
  public String occasion() {
    return occasion;
  }

  public Instant at() {
    return at;
  }
}
