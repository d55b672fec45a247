package io.uprava.connections.repository;

import io.uprava.common.paging.PageOf;
import io.uprava.common.paging.PageRequest;
import io.uprava.common.sql.SqlConditions;
import io.uprava.connections.entity.ConnectionState;
import io.uprava.connections.entity.ProviderConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Connections as lists and figures. */
@ApplicationScoped
public class ConnectionListRepository {

  /** How long before its end a connection counts as expiring. */
  public static final Duration WARNING = Duration.ofDays(14);

  private static final String STATES =
      "SELECT CASE WHEN c.frozen_at IS NOT NULL THEN 'FROZEN' WHEN c.state = 'OK' AND"
          + " c.dies_at <= CAST(? AS timestamptz)"
          + " THEN 'EXPIRING' ELSE c.state END, count(*) FROM provider_connection c GROUP BY 1";

  private static final String ENDING =
      "(c.urgency IN (2, 3) AND c.ends_at <= CAST(? AS timestamptz))";

  @PersistenceContext EntityManager entities;

  /** A page of connections, in the order of the filter. */
  public PageOf<ProviderConnection> page(ConnectionFilter filter, PageRequest page, Instant now) {
    ConnectionSort sort = filter.sort();
    ConnectionConditions conditions = new ConnectionConditions(filter, now);
    page.after(sort.code(), sort.cursorValues()).ifPresent(conditions::after);
    List<ProviderConnection> rows = rows(conditions.conditions(), sort.orderBy(), page.fetchSize());
    return PageOf.of(rows, page, row -> sort.place(row, now));
  }

  /** Connections in use that end before a moment unless they are renewed, the first end first. */
  public List<ProviderConnection> findEnding(Instant before, int limit) {
    SqlConditions conditions = new SqlConditions().and(ENDING, before.toString());
    return rows(conditions, " ORDER BY c.ends_at, c.id", limit);
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

  private List<ProviderConnection> rows(SqlConditions conditions, String orderBy, int limit) {
    String sql =
        "SELECT c.* FROM provider_connection c" + conditions.where() + orderBy + " LIMIT " + limit;
    List<?> rows =
        conditions.fill(entities.createNativeQuery(sql, ProviderConnection.class)).getResultList();
    return rows.stream().map(ProviderConnection.class::cast).toList();
  }
}
