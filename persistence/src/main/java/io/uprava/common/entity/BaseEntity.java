package io.uprava.common.entity;

import com.github.f4b6a3.uuid.UuidCreator;
import io.uprava.common.error.StaleVersion;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.UUID;

/**
 * Root of every entity: an id known from birth (UUIDv7, RFC 9562, so that index order follows time)
 * and a version against lost updates.
 */
@MappedSuperclass
public abstract class BaseEntity {

  @Id
  @Column(name = "id", nullable = false, updatable = false)
  private UUID id;

  @Version
  @Column(name = "version", nullable = false)
  private long version;

  protected BaseEntity() {
    this.id = UuidCreator.getTimeOrderedEpoch();
  }

  public UUID id() {
    return id;
  }

  /** Number of the stored state; grows by one with every committed change. */
  public long version() {
    return version;
  }

  /**
   * Refuses a change that was decided on an older state than the stored one.
   *
   * @throws StaleVersion when {@code expected} is not the stored version
   */
  public void requireVersion(long expected) {
    if (version != expected) {
      throw new StaleVersion(expected, version);
    }
  }

  @Override
  public final boolean equals(Object other) {
    return other instanceof BaseEntity that && id.equals(that.id);
  }

  @Override
  public final int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return getClass().getSimpleName() + "[" + id + "]";
  }
}
