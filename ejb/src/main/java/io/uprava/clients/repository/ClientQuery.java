package io.uprava.clients.repository;

import io.uprava.clients.entity.ClientState;
import io.uprava.common.sql.SqlConditions;

/** The SQL of a {@link ClientFilter}, of the table {@code client c}. */
public final class ClientQuery {

  private static final int SHORTEST_PART = 3;

  private final ClientFilter filter;
  private final SqlConditions conditions = new SqlConditions();

  public ClientQuery(ClientFilter filter) {
    this.filter = filter;
    search();
    if (filter.source() != null) {
      conditions.and("c.source = '%s'".formatted(filter.source().name()));
    }
    if (filter.state() != null) {
      conditions.and(
          filter.state() == ClientState.ARCHIVED
              ? "c.archived_at IS NOT NULL"
              : "c.archived_at IS NULL");
    }
  }

  public SqlConditions conditions() {
    return conditions;
  }

  /** The order that the filter wants. */
  public String orderBy() {
    return filter.sort().order().orderBy();
  }

  private void search() {
    if (filter.q() == null || filter.q().isBlank()) {
      return;
    }
    String text = filter.q().strip();
    if (text.codePointCount(0, text.length()) < SHORTEST_PART) {
      conditions.and("lower(c.name) LIKE ?", SqlConditions.beginningWith(text));
    } else {
      conditions.and("c.search_text LIKE ?", SqlConditions.containing(text));
    }
  }
}
