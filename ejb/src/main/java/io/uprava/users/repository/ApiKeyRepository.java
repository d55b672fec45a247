package io.uprava.users.repository;

import io.uprava.common.paging.Cursor;
import io.uprava.common.paging.PageOf;
import io.uprava.common.paging.PageRequest;
import io.uprava.users.entity.ApiKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** API keys by id, newest first. */
@ApplicationScoped
public class ApiKeyRepository {

  private static final String NEWEST = "created_at.desc";

  @PersistenceContext EntityManager entities;

  public void add(ApiKey key) {
    entities.persist(key);
  }

  public Optional<ApiKey> find(UUID id) {
    return Optional.ofNullable(entities.find(ApiKey.class, id));
  }

  /** A page of keys, the newest first. */
  public PageOf<ApiKey> page(PageRequest page) {
    Optional<Cursor> after = page.after(NEWEST, 1);
    String from =
        after.isEmpty() ? "" : " WHERE (k.createdAt < :at OR (k.createdAt = :at AND k.id < :id))";
    var query =
        entities.createQuery(
            "SELECT k FROM ApiKey k" + from + " ORDER BY k.createdAt DESC, k.id DESC",
            ApiKey.class);
    after.ifPresent(
        cursor -> query.setParameter("at", cursor.instant(0)).setParameter("id", cursor.id()));
    List<ApiKey> rows = query.setMaxResults(page.fetchSize()).getResultList();
    return PageOf.of(rows, page, key -> Cursor.at(NEWEST, key.id(), key.createdAt()));
  }
}
