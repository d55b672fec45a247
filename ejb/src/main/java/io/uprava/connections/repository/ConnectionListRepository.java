package io.uprava.connections.repository;

import io.uprava.common.paging.Cursor;
import io.uprava.common.paging.PageOf;
import io.uprava.common.paging.PageRequest;
import io.uprava.common.sql.SqlConditions;
import io.uprava.connections.entity.ConnectionState;
import io.uprava.connections.entity.ProviderConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Connections as lists and figures. */
@ApplicationScoped
public class ConnectionListRepository {

  /** How long before its end a connection counts as expiring. */
  public static final Duration WARNING = Duration.ofDays(14);

  private static final String NEWEST = "created_at.desc";
  private static final String DYING = "c.dies_at <= CAST(? AS timestamptz)";

  private static final String STATES =
      "SELECT CASE WHEN c.frozen_at IS NOT NULL THEN 'FROZEN' WHEN c.state = 'OK' AND "
          + DYING
          + " THEN 'EXPIRING' ELSE c.state END, count(*) FROM provider_connection c GROUP BY 1";

  @PersistenceContext EntityManager entities;

  /** A page of connections, the newest first. */
  public PageOf<ProviderConnection> page(ConnectionFilter filter, PageRequest page, Instant now) {
    SqlConditions conditions = conditions(filter, now);
    Optional<Cursor> after = page.after(NEWEST, 1);
    after.ifPresent(
        cursor ->
            conditions.and(
                "(c.created_at, c.id) < (CAST(? AS timestamptz), CAST(? AS uuid))",
                cursor.instant(0).toString(),
                cursor.id().toString()));
    Query query =
        entities.createNativeQuery(
            "SELECT c.* FROM provider_connection c"
                + conditions.where()
                + " ORDER BY c.created_at DESC, c.id DESC LIMIT "
                + page.fetchSize(),
            ProviderConnection.class);
    List<Object> values = conditions.values();
    for (int i = 0; i < values.size(); i++) {
      query.setParameter(i + 1, values.get(i));
    }
    List<?> rows = query.getResultList();
    return PageOf.of(
        rows.stream().map(ProviderConnection.class::cast).toList(),
        page,
        row -> Cursor.at(NEWEST, row.id(), row.createdAt()));
  }

  /** How many connections are in each state that occurs. */
  public Map<ConnectionState, Long> countByState(Instant now) {
    List<?> rows =
        entities
            .createNativeQuery(STATES)
            .setParameter(1, now.plus(WARNING).toString())
            .getResultList();
    Map<ConnectionState, Long> counts = new LinkedHashMap<>();
    for (Object row : rows) {
      Object[] columns = (Object[]) row;
      counts.put(ConnectionState.valueOf(columns[0].toString()), ((Number) columns[1]).longValue());
    }
    return counts;
  }

  private static SqlConditions conditions(ConnectionFilter filter, Instant now) {
    SqlConditions conditions =
        new SqlConditions()
            .andIfGiven("c.provider = ?", filter.provider())
            .andIfGiven("? = ANY (string_to_array(c.tags, ' '))", filter.tag());
    if (filter.q() != null && !filter.q().isBlank()) {
      conditions.and("c.search_text LIKE ?", SqlConditions.containing(filter.q().strip()));
    }
    if (filter.state() != null) {
      state(conditions, filter.state(), now.plus(WARNING).toString());
    }
    return conditions;
  }

  private static void state(SqlConditions conditions, ConnectionState state, String warned) {
    switch (state) {
      case FROZEN -> conditions.and("c.frozen_at IS NOT NULL");
      case EXPIRING ->
          conditions.and("c.frozen_at IS NULL AND c.state = 'OK' AND " + DYING, warned);
      case OK ->
          conditions.and(
              "c.frozen_at IS NULL AND c.state = 'OK' AND (c.dies_at IS NULL OR NOT " + DYING + ")",
              warned);
      default -> conditions.and("c.frozen_at IS NULL AND c.state = ?", state.name());
    }
  }
}
