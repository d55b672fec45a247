package io.uprava.users.repository;

import io.uprava.common.entity.Language;
import io.uprava.users.entity.ImportedValues;
import io.uprava.users.entity.Role;
import io.uprava.users.entity.User;
import io.uprava.users.entity.UserProfile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Users by the hundred: one statement for each batch, whatever its size. */
@ApplicationScoped
public class ImportedUserRepository {

  private static final int BATCH = 1000;
  private static final String LINE = "\n";
  private static final String BY_ADDRESS =
      """
      SELECT u.id, u.email, u.name, u.phone, u.language, u.time_zone,
             coalesce((SELECT string_agg(r.role, ' ') FROM user_role r WHERE r.user_id = u.id), '')
      FROM app_user u WHERE u.email = ANY (string_to_array(?, chr(10)))""";

  private static final String REMOVE =
      "DELETE FROM app_user WHERE id = ANY (CAST(string_to_array(?, chr(10)) AS uuid[]))";

  @PersistenceContext EntityManager entities;

  /** Owners of the addresses by address; addresses without one are left out. */
  public Map<String, StoredUser> findByEmail(Collection<String> emails) {
    Map<String, StoredUser> found = new HashMap<>();
    List<String> all = new ArrayList<>(emails);
    for (int from = 0; from < all.size(); from += BATCH) {
      List<String> batch = all.subList(from, Math.min(from + BATCH, all.size()));
      List<?> rows =
          entities
              .createNativeQuery(BY_ADDRESS)
              .setParameter(1, String.join(LINE, batch))
              .getResultList();
      rows.stream()
          .map(row -> stored((Object[]) row))
          .forEach(user -> found.put(user.email(), user));
    }
    return found;
  }

  /** Takes the locks of these users, always in the same order. */
  public Map<UUID, User> findLocked(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return new HashMap<>();
    }
    return entities
        .createQuery("SELECT u FROM User u WHERE u.id IN :ids ORDER BY u.id", User.class)
        .setParameter("ids", ids)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .setHint("eclipselink.batch", "u.roles")
        .setHint("eclipselink.batch.type", "IN")
        .getResultStream()
        .collect(Collectors.toMap(User::id, Function.identity()));
  }

  /** Which of these users have or had a session. */
  public Set<UUID> findUsed(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return Set.of();
    }
    return Set.copyOf(
        entities
            .createQuery(
                "SELECT DISTINCT s.userId FROM UserSession s WHERE s.userId IN :ids", UUID.class)
            .setParameter("ids", ids)
            .getResultList());
  }

  /** Names by id, empty for closed accounts. */
  public Map<UUID, String> names(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return entities
        .createQuery("SELECT u.id, u.name FROM User u WHERE u.id IN :ids", Object[].class)
        .setParameter("ids", ids)
        .getResultStream()
        .collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
  }

  public void add(User user) {
    entities.persist(user);
  }

  /** Removes users whose locks are held; nothing changed in them may wait to be written. */
  public void removeAll(Collection<UUID> ids) {
    if (!ids.isEmpty()) {
      entities
          .createNativeQuery(REMOVE)
          .setParameter(1, ids.stream().map(UUID::toString).collect(Collectors.joining(LINE)))
          .executeUpdate();
    }
  }

  private static StoredUser stored(Object[] row) {
    String phone = (String) row[3];
    UserProfile profile =
        new UserProfile((String) row[2], phone, Language.valueOf((String) row[4]), (String) row[5]);
    List<Role> roles =
        Arrays.stream(((String) row[6]).split(" "))
            .filter(role -> !role.isEmpty())
            .map(Role::valueOf)
            .toList();
    return new StoredUser((UUID) row[0], (String) row[1], ImportedValues.of(profile, roles));
  }
}
