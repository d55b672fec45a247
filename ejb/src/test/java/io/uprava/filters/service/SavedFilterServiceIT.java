package io.uprava.filters.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.uprava.common.entity.Language;
import io.uprava.common.error.Forbidden;
import io.uprava.common.error.NotFound;
import io.uprava.common.security.ActorType;
import io.uprava.common.security.Caller;
import io.uprava.common.security.CurrentCaller;
import io.uprava.common.security.Roles;
import io.uprava.filters.entity.FilterAudience;
import io.uprava.testing.AsAdmin;
import io.uprava.testing.InTransaction;
import io.uprava.testing.IntegrationTest;
import io.uprava.users.entity.Role;
import io.uprava.users.entity.User;
import io.uprava.users.entity.UserProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@IntegrationTest
class SavedFilterServiceIT {

  @Inject SavedFilterService filters;
  @Inject CurrentCaller caller;
  @Inject AsAdmin asAdmin;
  @Inject InTransaction inTransaction;

  private final String list = "/admin/list-" + UUID.randomUUID();

  @Test
  void personalFilterIsOfferedToItsOwnerOnly() {
    UUID owner = person(Roles.STAFF);
    SavedFilterView kept = save("mine", "status=PAID", FilterAudience.PERSONAL, null);

    assertThat(names()).containsExactly("mine");
    person(Roles.STAFF);
    assertThat(names()).isEmpty();
    assertThatThrownBy(() -> remove(kept.id())).isInstanceOf(NotFound.class);
    actAs(owner, Roles.STAFF);
    remove(kept.id());
    assertThat(names()).isEmpty();
  }

  @Test
  void teamFilterIsOfferedToTheRole() {
    person(Roles.ACCOUNTANT);
    save("books", "currency=usd", FilterAudience.TEAM, Roles.ACCOUNTANT);

    person(Roles.STAFF);
    assertThat(names()).isEmpty();
    person(Roles.ACCOUNTANT);
    assertThat(names()).containsExactly("books");
  }

  @Test
  void nobodySharesWithAForeignRole() {
    person(Roles.STAFF);
    assertThatThrownBy(() -> save("books", "", FilterAudience.TEAM, Roles.ACCOUNTANT))
        .isInstanceOf(Forbidden.class);
  }

  @Test
  void sameNameReplacesTheConditions() {
    person(Roles.STAFF);
    save("late", "status=FAILED", FilterAudience.PERSONAL, null);
    save("late", "status=EXPIRED", FilterAudience.EVERYONE, null);

    person(Roles.ACCOUNTANT);
    assertThat(offered())
        .singleElement()
        .satisfies(
            filter -> {
              assertThat(filter.query()).isEqualTo("status=EXPIRED");
              assertThat(filter.own()).isFalse();
            });
  }

  private UUID person(String role) {
    User user =
        new User(
            UUID.randomUUID() + "@example.org",
            new UserProfile("Person", null, Language.EN, "UTC"),
            Set.of(Role.valueOf(role)),
            Instant.EPOCH);
    inTransaction.query(
        entities -> {
          entities.persist(user);
          return null;
        });
    actAs(user.id(), role);
    return user.id();
  }

  private void actAs(UUID user, String role) {
    caller.identify(
        new Caller(
            ActorType.PERSON, user, "person@example.org", null, null, "en", "UTC", Set.of(role)));
  }

  private SavedFilterView save(String name, String query, FilterAudience audience, String team) {
    return asAdmin.call(
        () -> filters.save(new SaveFilterCommand(list, name, query, audience, team)));
  }

  private void remove(UUID id) {
    asAdmin.call(
        () -> {
          filters.remove(id);
          return null;
        });
  }

  private List<SavedFilterView> offered() {
    return asAdmin.call(() -> filters.list(list));
  }

  private List<String> names() {
    return offered().stream().map(SavedFilterView::name).toList();
  }
}
