package io.uprava.users.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.uprava.common.entity.Language;
import io.uprava.common.error.Conflict;
import io.uprava.common.error.RuleViolation;
import io.uprava.common.error.StaleVersion;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UserTest {

  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

  private final User user =
      new User(
          "anna@example.org",
          new UserProfile("Anna", "+79123456789", Language.RU, "Europe/Moscow"),
          Set.of(Role.CLIENT),
          NOW);

  @Test
  void lockingEndsAccessTokensAndKeepsTheReason() {
    long epoch = user.tokenEpoch();

    user.lock("stolen laptop", NOW);

    assertThat(user.status()).isEqualTo(UserStatus.LOCKED);
    assertThat(user.statusReason()).isEqualTo("stolen laptop");
    assertThat(user.tokenEpoch()).isGreaterThan(epoch);
    assertThat(user.active()).isFalse();
  }

  @Test
  void refusesToLockTwiceAndToUnlockWhatIsOpen() {
    assertThatThrownBy(() -> user.unlock("why", NOW)).isInstanceOf(Conflict.class);
    user.lock("why", NOW);
    assertThatThrownBy(() -> user.lock("again", NOW)).isInstanceOf(Conflict.class);
  }

  @Test
  void changingRolesEndsAccessTokensThatCarryTheOldOnes() {
    long epoch = user.tokenEpoch();

    user.assignRoles(EnumSet.of(Role.STAFF, Role.ACCOUNTANT), NOW);

    assertThat(user.roles()).containsExactlyInAnyOrder(Role.STAFF, Role.ACCOUNTANT);
    assertThat(user.tokenEpoch()).isGreaterThan(epoch);
  }

  @Test
  void closingErasesThePersonForGood() {
    user.close("asked to", NOW);

    assertThat(user.email()).isNull();
    assertThat(user.phone()).isNull();
    assertThat(user.name()).isEmpty();
    assertThat(user.roles()).isEmpty();
    assertThatThrownBy(() -> user.lock("why", NOW)).isInstanceOf(RuleViolation.class);
    assertThatThrownBy(() -> user.assignRoles(Set.of(Role.ADMIN), NOW))
        .isInstanceOf(RuleViolation.class);
  }

  @Test
  void refusesAChangeDecidedOnAnOlderState() {
    assertThatThrownBy(() -> user.requireVersion(7)).isInstanceOf(StaleVersion.class);
  }

  @Test
  void rolesHandedOutAreACopy() {
    user.roles().add(Role.ADMIN);

    assertThat(user.roles()).containsExactly(Role.CLIENT);
  }
}
