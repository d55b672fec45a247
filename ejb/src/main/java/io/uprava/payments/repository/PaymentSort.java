package io.uprava.payments.repository;

import io.uprava.common.error.RuleViolation;
import java.util.Arrays;

/** Orders of the payment list; each has an index. */
public enum PaymentSort {
  CREATED_AT_DESC("created_at.desc", "p.created_at", "timestamptz"),
  AMOUNT_DESC("amount.desc", "p.amount", "bigint");

  private final String code;
  private final String column;
  private final String type;

  PaymentSort(String code, String column, String type) {
    this.code = code;
    this.column = column;
    this.type = type;
  }

  /** Name on the wire. */
  public String code() {
    return code;
  }

  /**
   * @param code null for the newest first
   * @throws RuleViolation {@code sort-unknown}
   */
  public static PaymentSort of(String code) {
    if (code == null || code.isBlank()) {
      return CREATED_AT_DESC;
    }
    return Arrays.stream(values())
        .filter(sort -> sort.code.equals(code))
        .findFirst()
        .orElseThrow(() -> new RuleViolation("sort-unknown"));
  }

  String orderBy() {
    return " ORDER BY " + column + " DESC, p.id DESC";
  }

  /** A condition with two parameters, the sort value as text and the id. */
  String after() {
    return "(%s, p.id) < (?::%s, ?)".formatted(column, type);
  }

  /** The sort value as text that {@link #after} takes back without loss. */
  String cursorColumn() {
    return column + "::text";
  }
}
