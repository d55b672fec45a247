package io.uprava.users.repository;

import io.uprava.common.error.RuleViolation;
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

  private final String code;
  private final String expression;
  private final String type;
  private final boolean ascending;

  UserSort(String code, String expression, String type, boolean ascending) {
    this.code = code;
    this.expression = expression;
    this.type = type;
    this.ascending = ascending;
  }

  /** Name on the wire, for example {@code name.asc}. */
  public String code() {
    return code;
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
        .filter(sort -> sort.code.equals(code))
        .findFirst()
        .orElseThrow(() -> new RuleViolation("sort-unknown"));
  }

  String orderBy() {
    String direction = ascending ? "" : " DESC";
    return " ORDER BY " + expression + direction + ", u.id" + direction;
  }

  /** A condition with two parameters, the sort value as text and the id. */
  String after() {
    return "(%s, u.id) %s (?::%s, ?)".formatted(expression, ascending ? ">" : "<", type);
  }

  /** The sort value as text that {@link #after} takes back without loss. */
  String cursorColumn() {
    return "(" + expression + ")::text";
  }
}
