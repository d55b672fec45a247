package io.uprava.users.repository;

import io.uprava.common.error.NotFound;
import io.uprava.users.entity.Role;
import io.uprava.users.entity.User;
import io.uprava.users.entity.UserStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;

/** Users by id and address. */
@ApplicationScoped
public class UserRepository {

  @PersistenceContext EntityManager entities;

  public Optional<User> find(UUID id) {
    return Optional.ofNullable(entities.find(User.class, id));
  }

  /**
   * @throws NotFound {@code user-not-found}
   */
  public User get(UUID id) {
    return find(id).orElseThrow(UserRepository::none);
  }

  /**
   * A user under the row's lock.
   *
   * @throws NotFound {@code user-not-found}
   */
  public User getLocked(UUID id) {
    return findLocked(id).orElseThrow(UserRepository::none);
  }

  /** Takes the row's lock, so that decisions on this user follow one another. */
  public Optional<User> findLocked(UUID id) {
    return Optional.ofNullable(entities.find(User.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /**
   * @param email normalised address
   */
  public Optional<User> findByEmail(String email) {
    return entities
        .createNamedQuery(User.FIND_BY_EMAIL, User.class)
        .setParameter("email", email)
        .getResultStream()
        .findFirst();
  }

  /** Stores a new user at once, so that a taken address shows here and not at commit. */
  public void add(User user) {
    entities.persist(user);
    entities.flush();
  }

  /** Writes what changed now, so that versions are those stored and violations show here. */
  public void flush() {
    entities.flush();
  }

  /** Whether anybody but {@code id} has the role and may sign in. */
  public boolean anotherActive(Role role, UUID id) {
    return !entities
        .createQuery(
            "SELECT u.id FROM User u WHERE u.id <> :id AND u.status = :status"
                + " AND :role MEMBER OF u.roles",
            UUID.class)
        .setParameter("id", id)
        .setParameter("status", UserStatus.ACTIVE)
        .setParameter("role", role)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /** Erases the person from what refers to them by more than their id. */
  public void forget(UUID id) {
    entities
        .createNativeQuery("DELETE FROM user_import_row WHERE user_id = ?1")
        .setParameter(1, id)
        .executeUpdate();
    entities
        .createNativeQuery("UPDATE sign_in_event SET email = NULL, ip = NULL WHERE user_id = ?1")
        .setParameter(1, id)
        .executeUpdate();
    entities
        .createNativeQuery(
            "UPDATE user_session SET ip = NULL, user_agent = NULL, device = '' WHERE user_id = ?1")
        .setParameter(1, id)
        .executeUpdate();
  }

  private static NotFound none() {
    return new NotFound("user-not-found");
  }
}
