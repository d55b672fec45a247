package io.uprava.users.service;

import io.uprava.common.error.NotFound;
import io.uprava.common.error.RuleViolation;
import io.uprava.common.error.StaleVersion;
import io.uprava.users.entity.User;
import io.uprava.users.repository.UserRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Changes a user's profile in the caller's transaction and leaves a trace of what was different.
 */
@ApplicationScoped
public class ProfileChange {

  @Inject UserRepository users;
  @Inject UserAudit audit;
  @Inject Clock clock;

  /**
   * @param expectedVersion null to change whatever is stored
   * @throws NotFound {@code user-not-found}
   * @throws RuleViolation {@code user-closed}
   * @throws StaleVersion when somebody changed the profile meanwhile
   */
  UserView apply(UUID id, ProfilePatch patch, Long expectedVersion) {
    User user = users.getLocked(id);
    if (expectedVersion != null) {
      user.requireVersion(expectedVersion);
    }
    if (user.email() == null) {
      throw new RuleViolation("user-closed");
    }
    Instant now = clock.instant();
    Map<String, Object> before = values(user);
    user.describe(patch.applyTo(user), now);
    user.chooseNotifications(patch.security(user), patch.product(user), now);
    audit.profileChanged(user, before, values(user));
    users.flush();
    return UserView.of(user);
  }

  private static Map<String, Object> values(User user) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("name", user.name());
    values.put("phone", user.phone());
    values.put("language", user.language().tag());
    values.put("time_zone", user.timeZone());
    values.put("notify_security", user.notifySecurity());
    values.put("notify_product", user.notifyProduct());
    return values;
  }
}
