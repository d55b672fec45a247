package io.uprava.clients.repository;

import io.uprava.common.error.RuleViolation;
import io.uprava.common.sql.KeysetOrder;
import java.util.Arrays;

/** Orders of the list of clients; each has an index of the same expression. */
public enum ClientSort {
  CREATED_AT_DESC("created_at.desc", "c.created_at", "timestamptz", false),
  CHANGED_AT_DESC("changed_at.desc", "c.source_updated_at", "timestamptz", false),
  NAME_ASC("name.asc", "lower(c.name)", "text", true);

  private final KeysetOrder order;

  ClientSort(String code, String expression, String type, boolean ascending) {
    this.order = new KeysetOrder(code, expression, type, "c.id", ascending);
  }

  /**
   * @param code null for the newest first
   * @throws RuleViolation {@code sort-unknown}
   */
  public static ClientSort of(String code) {
    if (code == null || code.isBlank()) {
      return CREATED_AT_DESC;
    }
    return Arrays.stream(values())
        .filter(sort -> sort.order.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new RuleViolation("sort-unknown"));
  }

  public KeysetOrder order() {
    return order;
  }
}
