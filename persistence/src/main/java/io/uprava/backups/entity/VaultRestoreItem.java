package io.uprava.backups.entity;

import io.uprava.common.entity.BaseEntity;
import io.uprava.connections.entity.RestoreVerdict;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A connection that a backup holds, and what became of it. */
@Entity
@Table(name = "vault_restore_item")
public class VaultRestoreItem extends BaseEntity {

  @Column(name = "restore_id", nullable = false, updatable = false)
  private UUID restoreId;

  @Column(name = "position", nullable = false, updatable = false)
  private int position;

  @Column(name = "provider", nullable = false, updatable = false)
  private String provider;

  @Column(name = "name", nullable = false, updatable = false)
  private String name;

  @Column(name = "account_host", updatable = false)
  private String accountHost;

  @Column(name = "generation", nullable = false, updatable = false)
  private int generation;

  @Enumerated(EnumType.STRING)
  @Column(name = "verdict")
  private RestoreVerdict verdict;

  @Column(name = "detail")
  private String detail;

  @Column(name = "connection_id")
  private UUID connectionId;

  @Column(name = "judged_at")
  private Instant judgedAt;

  protected VaultRestoreItem() {}

  /**
   * @param position counted from 0, in the order of the file
   */
  public VaultRestoreItem(VaultRestore restore, int position) {
    this.restoreId = restore.id();
    this.position = position;
  }

  /**
   * Which connection it is.
   *
   * @param host of its account, may be null
   * @param newest number of the generation that is tried first, 0 when the file holds none
   */
  public VaultRestoreItem of(String providerCode, String label, String host, int newest) {
    this.provider = providerCode;
    this.name = label;
    this.accountHost = host;
    this.generation = newest;
    return this;
  }

  /**
   * Notes what became of it.
   *
   * @param why what the provider said, may be null
   * @param restored the connection here, may be null
   */
  public void judge(RestoreVerdict outcome, String why, UUID restored, Instant now) {
    this.verdict = outcome;
    this.detail = why;
    this.connectionId = restored;
    this.judgedAt = now;
  }

  public UUID restoreId() {
    return restoreId;
  }

  public int position() {
    return position;
  }

  public String provider() {
    return provider;
  }

  public String name() {
    return name;
  }

  public String accountHost() {
    return accountHost;
  }

  public int generation() {
    return generation;
  }

  /** Null until it was tried. */
  public RestoreVerdict verdict() {
    return verdict;
  }

  public String detail() {
    return detail;
  }

  public UUID connectionId() {
    return connectionId;
  }

  public Instant judgedAt() {
    return judgedAt;
  }
}
