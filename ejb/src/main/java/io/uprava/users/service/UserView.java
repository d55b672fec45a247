package io.uprava.users.service;

import io.uprava.common.entity.Language;
import io.uprava.users.entity.Role;
import io.uprava.users.entity.User;
import io.uprava.users.entity.UserStatus;
import io.uprava.users.repository.UserRow;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A user as people and programs see one.
 *
 * @param email null once the account is closed
 * @param phone E.164 or null
 * @param timeZone IANA name
 * @param version for {@code If-Match}
 */
public record UserView(
    UUID id,
    String email,
    String name,
    String phone,
    Language language,
    String timeZone,
    UserStatus status,
    String statusReason,
    List<Role> roles,
    boolean notifySecurity,
    boolean notifyProduct,
    Instant createdAt,
    Instant updatedAt,
    Instant lastSignInAt,
    long version) {

  static UserView of(User user) {
    return new UserView(
        user.id(),
        user.email(),
        user.name(),
        user.phone(),
        user.language(),
        user.timeZone(),
        user.status(),
        user.statusReason(),
        user.roles().stream().sorted().toList(),
        user.notifySecurity(),
        user.notifyProduct(),
        user.createdAt(),
        user.updatedAt(),
        user.lastSignInAt(),
        user.version());
  }

  static UserView of(UserRow row) {
    return new UserView(
        row.id(),
        row.email(),
        row.name(),
        row.phone(),
        row.language(),
        row.timeZone(),
        row.status(),
        row.statusReason(),
        row.roles(),
        row.notifySecurity(),
        row.notifyProduct(),
        row.createdAt(),
        row.updatedAt(),
        row.lastSignInAt(),
        row.version());
  }
}
