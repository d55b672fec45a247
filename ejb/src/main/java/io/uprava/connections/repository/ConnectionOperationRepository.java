package io.uprava.connections.repository;

import io.uprava.common.paging.Cursor;
import io.uprava.common.paging.PageOf;
import io.uprava.common.paging.PageRequest;
import io.uprava.connections.entity.ConnectionOperation;
import io.uprava.connections.entity.OperationKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

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

  /**
   * A page of a connection's log, the newest first.
   *
   * @param kind null for all
   */
  public PageOf<ConnectionOperation> page(UUID connectionId, OperationKind kind, PageRequest page) {
    Optional<Cursor> after = page.after(NEWEST, 1);
    TypedQuery<ConnectionOperation> query =
        entities.createQuery(
            "SELECT o FROM ConnectionOperation o WHERE o.connectionId = :of"
                + (kind == null ? "" : " AND o.kind = :kind")
                + (after.isEmpty() ? "" : " AND (o.at < :at OR (o.at = :at AND o.id < :id))")
                + " ORDER BY o.at DESC, o.id DESC",
            ConnectionOperation.class);
    query.setParameter("of", connectionId);
    if (kind != null) {
      query.setParameter("kind", kind);
    }
    after.ifPresent(
        cursor -> query.setParameter("at", cursor.instant(0)).setParameter("id", cursor.id()));
    List<ConnectionOperation> rows = query.setMaxResults(page.fetchSize()).getResultList();
    return PageOf.of(rows, page, row -> Cursor.at(NEWEST, row.id(), row.at()));
  }

  /** Removes what is older than a moment. */
  public int deleteBefore(Instant moment) {
    return entities.createNativeQuery(PURGE).setParameter(1, moment.toString()).executeUpdate();
  }
}
