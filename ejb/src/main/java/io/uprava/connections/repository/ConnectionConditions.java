package io.uprava.connections.repository;

import io.uprava.common.paging.Cursor;
import io.uprava.common.sql.SqlConditions;
import io.uprava.connections.entity.ConnectionState;
import java.time.Duration;
import java.time.Instant;

/**
 * The SQL of a {@link ConnectionFilter}. A state is asked for by its urgency as well, so that one
 * index serves each state in the order of the list.
 */
public final class ConnectionConditions {

  /** How near an end is that no administrator may overlook. */
  public static final Duration NEAR = Duration.ofDays(7);

  /** To be connected again, frozen, or ending before a moment: the one parameter. */
  public static final String ATTENTION =
      "(c.urgency IN (0, 1) OR (c.urgency IN (2, 3) AND c.ends_at <= CAST(? AS timestamptz)))";

  private static final String ENDS_BY = "c.ends_at <= CAST(? AS timestamptz)";

  private final SqlConditions conditions = new SqlConditions();
  private final ConnectionSort sort;

  public ConnectionConditions(ConnectionFilter filter, Instant now) {
    this.sort = filter.sort();
    conditions
        .andIfGiven("c.provider = ?", filter.provider())
        .andIfGiven("? = ANY (string_to_array(c.tags, ' '))", filter.tag());
    if (filter.q() != null && !filter.q().isBlank()) {
      conditions.and("c.search_text LIKE ?", SqlConditions.containing(filter.q().strip()));
    }
    if (filter.state() != null) {
      state(filter.state(), now.plus(ConnectionListRepository.WARNING).toString());
    }
    if (filter.attention()) {
      conditions.and(ATTENTION, now.plus(NEAR).toString());
    }
  }

  /** Of the table {@code provider_connection c}. */
  public SqlConditions conditions() {
    return conditions;
  }

  /** The order that the filter wants. */
  public String orderBy() {
    return sort.orderBy();
  }

  /** Continues behind a row. */
  ConnectionConditions after(Cursor cursor) {
    sort.after(conditions, cursor);
    return this;
  }

  private void state(ConnectionState state, String warned) {
    conditions.and("c.urgency = " + state.urgency());
    switch (state) {
      case FROZEN -> conditions.and("c.frozen_at IS NOT NULL");
      case EXPIRING -> conditions.and(ENDS_BY, warned);
      case OK -> conditions.and("NOT " + ENDS_BY, warned);
      default -> conditions.and("c.state = ?", state.name());
    }
  }
}
