package io.uprava.filters.entity;

import io.uprava.common.entity.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The conditions of one list under a name; its owner has each name once for a list. */
@Entity
@Table(name = "saved_filter")
public class SavedFilter extends BaseEntity {

  @Column(name = "owner_id", nullable = false, updatable = false)
  private UUID ownerId;

  @Column(name = "list", nullable = false, updatable = false)
  private String list;

  @Column(name = "name", nullable = false, updatable = false)
  private String name;

  @Column(name = "query", nullable = false)
  private String query;

  @Enumerated(EnumType.STRING)
  @Column(name = "audience", nullable = false)
  private FilterAudience audience;

  @Column(name = "team")
  private String team;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  protected SavedFilter() {}

  /**
   * A personal filter without conditions yet.
   *
   * @param list path of the page that shows the list
   */
  public SavedFilter(UUID ownerId, String list, String name, Instant now) {
    this.ownerId = ownerId;
    this.list = list;
    this.name = name;
    this.query = "";
    this.audience = FilterAudience.PERSONAL;
    this.createdAt = now;
  }

  /** Takes other conditions, a query as it stands in an address. */
  public void select(String conditions) {
    this.query = conditions;
  }

  /**
   * Offers the filter to others, or takes it back.
   *
   * @param role whose filter it is when the audience is a team, else null
   */
  public void share(FilterAudience with, String role) {
    this.audience = with;
    this.team = with == FilterAudience.TEAM ? role : null;
  }

  public UUID ownerId() {
    return ownerId;
  }

  public String list() {
    return list;
  }

  public String name() {
    return name;
  }

  public String query() {
    return query;
  }

  public FilterAudience audience() {
    return audience;
  }

  /** The role whose filter it is, null unless the audience is a team. */
  public String team() {
    return team;
  }

  public Instant createdAt() {
    return createdAt;
  }
}
