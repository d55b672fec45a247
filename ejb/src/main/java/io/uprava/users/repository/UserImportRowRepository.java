package io.uprava.users.repository;

import io.uprava.common.paging.Cursor;
import io.uprava.common.paging.PageOf;
import io.uprava.common.paging.PageRequest;
import io.uprava.users.entity.ImportAction;
import io.uprava.users.entity.ImportOutcome;
import io.uprava.users.entity.UserImportRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rows of imports in the order of their files. */
@ApplicationScoped
public class UserImportRowRepository {

  private static final String BY_LINE = "line.asc";

  @PersistenceContext EntityManager entities;

  public void add(UserImportRow row) {
    entities.persist(row);
  }

  /** A row of this import. */
  public Optional<UserImportRow> find(UUID importId, UUID rowId) {
    return Optional.ofNullable(entities.find(UserImportRow.class, rowId))
        .filter(row -> row.importId().equals(importId));
  }

  public PageOf<UserImportRow> page(UUID importId, ImportRowFilter filter, PageRequest page) {
    long after = page.after(BY_LINE, 1).map(cursor -> cursor.number(0)).orElse(0L);
    TypedQuery<UserImportRow> query =
        entities
            .createQuery(
                "SELECT r FROM UserImportRow r WHERE r.importId = :importId AND r.line > :after"
                    + (filter.action() == null ? "" : " AND r.action = :action")
                    + (filter.outcome() == null ? "" : " AND r.outcome = :outcome")
                    + " ORDER BY r.line",
                UserImportRow.class)
            .setParameter("importId", importId)
            .setParameter("after", after);
    if (filter.action() != null) {
      query.setParameter("action", filter.action());
    }
    if (filter.outcome() != null) {
      query.setParameter("outcome", filter.outcome());
    }
    List<UserImportRow> rows = query.setMaxResults(page.fetchSize()).getResultList();
    return PageOf.of(rows, page, row -> Cursor.at(BY_LINE, row.id(), row.line()));
  }

  /** The next rows of one outcome. */
  public List<UserImportRow> next(UUID importId, ImportOutcome outcome, int most) {
    return entities
        .createQuery(
            "SELECT r FROM UserImportRow r WHERE r.importId = :importId AND r.outcome = :outcome"
                + " ORDER BY r.line",
            UserImportRow.class)
        .setParameter("importId", importId)
        .setParameter("outcome", outcome)
        .setMaxResults(most)
        .getResultList();
  }

  /** The next rows behind a line that were not applied, in error or in conflict. */
  public List<UserImportRow> nextBad(UUID importId, int afterLine, int most) {
    return entities
        .createQuery(
            "SELECT r FROM UserImportRow r WHERE r.importId = :importId AND r.line > :after"
                + " AND (r.action = :error OR r.outcome = :conflict) ORDER BY r.line",
            UserImportRow.class)
        .setParameter("importId", importId)
        .setParameter("after", afterLine)
        .setParameter("error", ImportAction.ERROR)
        .setParameter("conflict", ImportOutcome.CONFLICT)
        .setMaxResults(most)
        .getResultList();
  }

  /** Writes what changed now, so that versions are those stored and violations show here. */
  public void flush() {
    entities.flush();
  }

  /** Whether applying or undoing changes the roles of somebody who exists already. */
  public boolean changesRoles(UUID importId) {
    return !entities
        .createQuery(
            "SELECT r.id FROM UserImportRow r WHERE r.importId = :importId AND r.action = :update"
                + " AND r.wanted.roles <> r.before.roles",
            UUID.class)
        .setParameter("importId", importId)
        .setParameter("update", ImportAction.UPDATE)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /**
   * @return how many rows were removed
   */
  public int deleteOfImportsBefore(Instant limit) {
    return entities
        .createNativeQuery(
            "DELETE FROM user_import_row r USING user_import i"
                + " WHERE i.id = r.import_id AND i.created_at < CAST(? AS timestamptz)")
        .setParameter(1, limit.toString())
        .executeUpdate();
  }
}
