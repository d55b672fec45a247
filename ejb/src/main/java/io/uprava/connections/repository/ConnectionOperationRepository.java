package io.uprava.connections.repository;

import io.uprava.common.paging.Cursor;
import io.uprava.common.paging.PageOf;
import io.uprava.common.paging.PageRequest;
import io.uprava.connections.entity.ConnectionOperation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;

/** The log of what was done with connections. */
@ApplicationScoped
public class ConnectionOperationRepository {

  private static final String NEWEST = "at.desc";
  private static final String PURGE =
      "DELETE FROM connection_operation WHERE at < CAST(? AS timestamptz)";

  @PersistenceContext EntityManager entities;

  public void add(ConnectionOperation operation) {
    entities.persist(operation);
  }

  /** A page of the log, the newest first. */
  public PageOf<ConnectionOperation> page(ConnectionOperationFilter filter, PageRequest page) {
    ConnectionOperationConditions conditions = new ConnectionOperationConditions(filter);
    page.after(NEWEST, 1).ifPresent(conditions::after);
    String sql =
        "SELECT o.* FROM connection_operation o"
            + conditions.conditions().where()
            + ConnectionOperationConditions.NEWEST_FIRST
            + " LIMIT "
            + page.fetchSize();
    List<?> rows =
        conditions
            .conditions()
            .fill(entities.createNativeQuery(sql, ConnectionOperation.class))
            .getResultList();
    return PageOf.of(
        rows.stream().map(ConnectionOperation.class::cast).toList(),
        page,
        row -> Cursor.at(NEWEST, row.id(), row.at()));
  }

  /** Removes what is older than a moment. */
  public int deleteBefore(Instant moment) {
    return entities.createNativeQuery(PURGE).setParameter(1, moment.toString()).executeUpdate();
  }
}
