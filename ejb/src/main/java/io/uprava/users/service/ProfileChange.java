package io.uprava.users.service;

import io.uprava.users.entity.User;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Changes a user's profile in the caller's transaction and leaves a trace of what was different.
 */
@ApplicationScoped
public class ProfileChange {

  @Inject UserAudit audit;
  @Inject Clock clock;

  void apply(User user, ProfilePatch patch) {
    Instant now = clock.instant();
    Map<String, Object> before = values(user);
    user.describe(patch.applyTo(user), now);
    user.chooseNotifications(patch.security(user), patch.product(user), now);
    audit.profileChanged(user, before, values(user));
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
