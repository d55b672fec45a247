package io.uprava.users.repository;

import io.uprava.common.entity.Language;
import io.uprava.users.entity.Role;
import io.uprava.users.entity.UserStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** A user as the list reads it: one row with everything, so that no page asks per row. */
public record UserRow(
    UUID id,
    long version,
    String email,
    String name,
    String phone,
    Language language,
    String timeZone,
    UserStatus status,
    String statusReason,
    boolean notifySecurity,
    boolean notifyProduct,
    Instant createdAt,
    Instant updatedAt,
    Instant lastSignInAt,
    List<Role> roles,
    String sortValue) {

  static final String COLUMNS =
      "u.id, u.version, u.email, u.name, u.phone, u.language, u.time_zone, u.status,"
          + " u.status_reason, u.notify_security, u.notify_product, u.created_at, u.updated_at,"
          + " u.last_sign_in_at, u.roles";

  static UserRow read(ResultSet row) throws SQLException {
    return new UserRow(
        row.getObject(1, UUID.class),
        row.getLong(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        Language.valueOf(row.getString(6)),
        row.getString(7),
        UserStatus.valueOf(row.getString(8)),
        row.getString(9),
        row.getBoolean(10),
        row.getBoolean(11),
        instant(row, 12),
        instant(row, 13),
        instant(row, 14),
        Arrays.stream((String[]) row.getArray(15).getArray()).map(Role::valueOf).sorted().toList(),
        row.getString(16));
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
