package io.uprava.users.repository;

import io.uprava.common.error.RuleViolation;
import io.uprava.common.sql.KeysetOrder;
import java.util.Arrays;

/** Orders of the user list; each has an index of the same expression. */
public enum UserSort {
  CREATED_AT_DESC("created_at.desc", "u.created_at", "timestamptz", false),
  LAST_SIGN_IN_AT_DESC(
      "last_sign_in_at.desc",
      "coalesce(u.last_sign_in_at, '-infinity'::timestamptz)",
      "timestamptz",
      false),
  NAME_ASC("name.asc", "lower(u.name)", "text", true),
  EMAIL_ASC("email.asc", "coalesce(u.email, '')", "text", true);

  private final KeysetOrder order;

  UserSort(String code, String expression, String type, boolean ascending) {
    this.order = new KeysetOrder(code, expression, type, "u.id", ascending);
  }

  /** Name on the wire, for example {@code name.asc}. */
  public String code() {
    return order.code();
  }

  /**
   * @param code null for the newest first
   * @throws RuleViolation {@code sort-unknown}
   */
  public static UserSort of(String code) {
    if (code == null || code.isBlank()) {
      return CREATED_AT_DESC;
    }
    return Arrays.stream(values())
        .filter(sort -> sort.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new RuleViolation("sort-unknown"));
  }

  KeysetOrder order() {
    return order;
  }
}
