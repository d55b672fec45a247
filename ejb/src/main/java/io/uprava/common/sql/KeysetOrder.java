package io.uprava.common.sql;

/**
 * An order of a list: by one expression and, to break ties, by id. It has an index of the same.
 *
 * @param code name on the wire, for example {@code name.asc}
 * @param expression as SQL
 * @param type of the expression
 * @param id column with the id
 */
public record KeysetOrder(
    String code, String expression, String type, String id, boolean ascending) {

  /** With a blank before it. */
  public String orderBy() {
    String direction = ascending ? "" : " DESC";
    return " ORDER BY " + expression + direction + ", " + id + direction;
  }

  /** A condition with two parameters, the sort value as text and the id. */
  public String after() {
    return "(%s, %s) %s (?::%s, ?)".formatted(expression, id, ascending ? ">" : "<", type);
  }

  /** The sort value as text that {@link #after} takes back without loss. */
  public String cursorColumn() {
    return "(" + expression + ")::text";
  }
}
