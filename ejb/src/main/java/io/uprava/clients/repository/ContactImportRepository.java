package io.uprava.clients.repository;

import com.github.f4b6a3.uuid.UuidCreator;
import io.uprava.clients.entity.ContactImport;
import io.uprava.common.job.QueueDepth;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Runs that read contacts, one for each connection. */
@ApplicationScoped
public class ContactImportRepository {

  private static final String OPEN =
      """
      INSERT INTO contact_import (id, version, connection_id, state, cursor_page, pages, rows_read, rows_changed)
      VALUES (CAST(? AS uuid), 1, CAST(? AS uuid), 'DONE', 0, 0, 0, 0)
      ON CONFLICT (connection_id) DO NOTHING""";

  private static final String DUE =
      """
      SELECT * FROM contact_import WHERE due_at <= CAST(? AS timestamptz)
      ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED""";

  private static final String DEPTH =
      """
      SELECT count(*), CAST(extract(epoch FROM min(due_at)) * 1000 AS bigint)
      FROM contact_import WHERE due_at <= CAST(? AS timestamptz)""";

  @PersistenceContext EntityManager entities;

  /** The one of a connection, locked; made where there was none. */
  public ContactImport open(UUID connectionId) {
    entities
        .createNativeQuery(OPEN)
        .setParameter(1, UuidCreator.getTimeOrderedEpoch().toString())
        .setParameter(2, connectionId.toString())
        .executeUpdate();
    return findLocked(connectionId).orElseThrow();
  }

  public Optional<ContactImport> find(UUID connectionId) {
    return entities
        .createQuery(
            "SELECT i FROM ContactImport i WHERE i.connectionId = :of", ContactImport.class)
        .setParameter("of", connectionId)
        .getResultStream()
        .findFirst();
  }

  /** With the lock of its row, as it is stored now. */
  public Optional<ContactImport> findLocked(UUID connectionId) {
    Optional<ContactImport> found = find(connectionId);
    found.ifPresent(one -> entities.refresh(one, LockModeType.PESSIMISTIC_WRITE));
    return found;
  }

  /** Those of some connections. */
  public List<ContactImport> findOf(Collection<UUID> connectionIds) {
    return connectionIds.isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "SELECT i FROM ContactImport i WHERE i.connectionId IN :of", ContactImport.class)
            .setParameter("of", connectionIds)
            .getResultList();
  }

  /** One that somebody has to work on, locked, and nobody else's at this moment. */
  public Optional<ContactImport> findDue(Instant now) {
    List<?> rows =
        entities
            .createNativeQuery(DUE, ContactImport.class)
            .setParameter(1, now.toString())
            .getResultList();
    return rows.stream().map(ContactImport.class::cast).findFirst();
  }

  /** How many want work, and since when. */
  public QueueDepth depth(Instant now) {
    return QueueDepth.of(
        entities.createNativeQuery(DEPTH).setParameter(1, now.toString()).getSingleResult());
  }

  public void flush() {
    entities.flush();
  }
}
