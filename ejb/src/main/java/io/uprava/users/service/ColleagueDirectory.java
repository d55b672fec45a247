package io.uprava.users.service;

import io.uprava.common.entity.Language;
import io.uprava.common.paging.PageRequest;
import io.uprava.users.entity.Role;
import io.uprava.users.entity.UserStatus;
import io.uprava.users.repository.UserFilter;
import io.uprava.users.repository.UserListRepository;
import io.uprava.users.repository.UserRow;
import io.uprava.users.repository.UserSort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** People who may sign in now, for features that write to them or act with their right. */
@ApplicationScoped
public class ColleagueDirectory {

  @Inject UserListRepository users;

  /**
   * How a person is called and written to, and what they may do.
   *
   * @param roles names of roles
   */
  public record Colleague(
      UUID id, String email, String name, Language language, ZoneId zone, Set<String> roles) {

    public Colleague {
      roles = Set.copyOf(roles);
    }

    /** The name, or the address of somebody who gave none. */
    public String title() {
      return name.isEmpty() ? email : name;
    }
  }

  /** The person; empty when they may not sign in. */
  public Optional<Colleague> find(UUID id) {
    return users
        .find(id)
        .filter(user -> user.status() == UserStatus.ACTIVE)
        .map(ColleagueDirectory::colleague);
  }

  /** Hands over everybody with a role; runs within a transaction. */
  public void each(Role role, Consumer<Colleague> sink) {
    users.stream(with(role), user -> sink.accept(colleague(user)));
  }

  /** The first of those with a role, by name. */
  public List<Colleague> first(Role role, int limit) {
    return users.page(with(role), new PageRequest(limit, null)).items().stream()
        .map(ColleagueDirectory::colleague)
        .toList();
  }

  private static UserFilter with(Role role) {
    return new UserFilter(null, role, UserStatus.ACTIVE, null, null, null, UserSort.NAME_ASC);
  }

  private static Colleague colleague(UserRow user) {
    return new Colleague(
        user.id(),
        user.email(),
        user.name(),
        user.language(),
        zone(user.timeZone()),
        user.roles().stream().map(Role::name).collect(Collectors.toSet()));
  }

  private static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException unknown) {
      return ZoneOffset.UTC;
    }
  }
}
