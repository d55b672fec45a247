package io.uprava.filters.service;

import io.uprava.filters.entity.FilterAudience;
import io.uprava.filters.entity.SavedFilter;
import java.time.Instant;
import java.util.UUID;

/**
 * A filter as people see it.
 *
 * @param own whether it is the reader's
 */
public record SavedFilterView(
    UUID id,
    String list,
    String name,
    String query,
    FilterAudience audience,
    String team,
    boolean own,
    Instant createdAt) {

  static SavedFilterView of(SavedFilter filter, UUID reader) {
    return new SavedFilterView(
        filter.id(),
        filter.list(),
        filter.name(),
        filter.query(),
        filter.audience(),
        filter.team(),
        filter.ownerId().equals(reader),
        filter.createdAt());
  }
}
