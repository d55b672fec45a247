package io.uprava.users.repository;

import io.uprava.common.paging.Cursor;
import io.uprava.common.paging.PageOf;
import io.uprava.common.paging.PageRequest;
import io.uprava.users.entity.UserImport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Imports of users, without their rows. */
@ApplicationScoped
public class UserImportRepository {

  private static final String NEWEST = "created_at.desc";

  @PersistenceContext EntityManager entities;

  public void add(UserImport users) {
    entities.persist(users);
  }

  public Optional<UserImport> find(UUID id) {
    return Optional.ofNullable(entities.find(UserImport.class, id));
  }

  /** Takes the lock of the import, so that nodes work on it one after the other. */
  public Optional<UserImport> findLocked(UUID id) {
    return Optional.ofNullable(entities.find(UserImport.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** A page of imports, the newest first. */
  public PageOf<UserImport> page(PageRequest page) {
    Optional<Cursor> after = page.after(NEWEST, 1);
    String condition =
        after.isPresent()
            ? " WHERE (i.createdAt < :last OR (i.createdAt = :last AND i.id < :lastId))"
            : "";
    var query =
        entities.createQuery(
            "SELECT i FROM UserImport i" + condition + " ORDER BY i.createdAt DESC, i.id DESC",
            UserImport.class);
    after.ifPresent(
        cursor ->
            query.setParameter("last", cursor.instant(0)).setParameter("lastId", cursor.id()));
    List<UserImport> rows = query.setMaxResults(page.fetchSize()).getResultList();
    return PageOf.of(rows, page, row -> Cursor.at(NEWEST, row.id(), row.createdAt()));
  }

  public void remove(UserImport users) {
    entities.remove(users);
  }

  /** Writes what changed now, so that versions are those stored and violations show here. */
  public void flush() {
    entities.flush();
  }
}
