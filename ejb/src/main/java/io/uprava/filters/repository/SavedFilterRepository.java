package io.uprava.filters.repository;

import io.uprava.filters.entity.SavedFilter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Saved filters of a list, by who is offered them. */
@ApplicationScoped
public class SavedFilterRepository {

  @PersistenceContext EntityManager entities;

  public void add(SavedFilter filter) {
    entities.persist(filter);
    entities.flush();
  }

  public void remove(SavedFilter filter) {
    entities.remove(filter);
  }

  public Optional<SavedFilter> find(UUID id) {
    return Optional.ofNullable(entities.find(SavedFilter.class, id));
  }

  public Optional<SavedFilter> findByName(UUID ownerId, String list, String name) {
    return entities
        .createQuery(
            "SELECT f FROM SavedFilter f"
                + " WHERE f.ownerId = :owner AND f.list = :list AND f.name = :name",
            SavedFilter.class)
        .setParameter("owner", ownerId)
        .setParameter("list", list)
        .setParameter("name", name)
        .getResultStream()
        .findFirst();
  }

  /** How many filters of a list a person has. */
  public long count(UUID ownerId, String list) {
    return entities
        .createQuery(
            "SELECT COUNT(f) FROM SavedFilter f WHERE f.ownerId = :owner AND f.list = :list",
            Long.class)
        .setParameter("owner", ownerId)
        .setParameter("list", list)
        .getSingleResult();
  }

  /**
   * Filters of a list that a person owns or is offered, by name.
   *
   * @param roles the person's
   */
  public List<SavedFilter> offered(UUID person, Collection<String> roles, String list, int limit) {
    return entities
        .createQuery(
            "SELECT f FROM SavedFilter f WHERE f.list = :list AND (f.ownerId = :person"
                + " OR f.audience = io.uprava.filters.entity.FilterAudience.EVERYONE"
                + " OR f.team IN :roles) ORDER BY f.name, f.id",
            SavedFilter.class)
        .setParameter("list", list)
        .setParameter("person", person)
        .setParameter("roles", roles)
        .setMaxResults(limit)
        .getResultList();
  }
}
