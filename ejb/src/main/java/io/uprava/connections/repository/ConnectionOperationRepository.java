package io.uprava.connections.repository;

import io.uprava.common.paging.PageOf;
import io.uprava.common.paging.PageRequest;
import io.uprava.connections.entity.ConnectionOperation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;

/** The log of what was done with connections. */
@ApplicationScoped
public class ConnectionOperationRepository {

  private static final String PURGE =
      "DELETE FROM connection_operation WHERE at < CAST(? AS timestamptz)";

  @PersistenceContext EntityManager entities;

  public void add(ConnectionOperation operation) {
    entities.persist(operation);
  }

  /** A page of the log, the newest first. */
  public PageOf<ConnectionOperation> page(ConnectionOperationFilter filter, PageRequest page) {
    return ConnectionOperationQuery.ORDER.page(
        entities,
        ConnectionOperation.class,
        ConnectionOperationQuery.conditions(filter),
        page,
        row -> ConnectionOperationQuery.ORDER.at(row.id(), row.at()));
  }

  /** Removes what is older than a moment. */
  public int deleteBefore(Instant moment) {
    return entities.createNativeQuery(PURGE).setParameter(1, moment.toString()).executeUpdate();
  }
}
