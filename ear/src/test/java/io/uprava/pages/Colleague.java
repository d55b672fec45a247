package io.uprava.pages;

import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;

/** Somebody with an account and a role. */
final class Colleague {

  private Colleague() {}

  /** As {@link #withRole}, an accountant. */
  static String accountant(Office office, String name) throws SQLException {
    return withRole(office, name, "ACCOUNTANT");
  }

  /**
   * Gives a new person an account.
   *
   * @return the address to sign in with
   */
  static String withRole(Office office, String name, String role) throws SQLException {
    UUID id = UUID.randomUUID();
    String email =
        name.toLowerCase(Locale.ROOT) + "." + id.toString().substring(0, 8) + "@uprava.local";
    Rows.change(
        office,
        """
        INSERT INTO app_user (id, version, email, name, language, time_zone, status, token_epoch,
          notify_security, notify_product, created_at, updated_at)
        VALUES (?, 1, ?, ?, 'EN', 'Europe/Moscow', 'ACTIVE', 0, false, false, now(), now())""",
        id,
        email,
        name);
    Rows.change(office, "INSERT INTO user_role (user_id, role) VALUES (?, ?)", id, role);
    return email;
  }
}
