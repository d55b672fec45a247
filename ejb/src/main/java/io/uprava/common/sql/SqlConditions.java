package io.uprava.common.sql;

import jakarta.persistence.Query;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * The WHERE clause of a list, put together from the conditions that are set. What people type is
 * only ever a parameter.
 */
public final class SqlConditions {

  private final List<String> conditions = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();

  /**
   * Adds a condition.
   *
   * @param condition SQL with a question mark for each value
   */
  public SqlConditions and(String condition, Object... parameters) {
    conditions.add(condition);
    values.addAll(List.of(parameters));
    return this;
  }

  /**
   * Adds a condition unless its value is null.
   *
   * @param condition SQL with one question mark
   */
  public SqlConditions andIfGiven(String condition, Object value) {
    return value == null ? this : and(condition, value);
  }

  /** Adds the condition that a column has this id, unless it is null. */
  public SqlConditions andIfId(String column, UUID id) {
    return id == null ? this : and(column + " = CAST(? AS uuid)", id.toString());
  }

  /**
   * Adds the condition that a column has this constant, unless it is null. The constant stands in
   * the text, so that partial indexes and the statistics of single values serve it.
   */
  public SqlConditions andIfConstant(String column, Enum<?> constant) {
    return constant == null ? this : and(column + " = '" + constant.name() + "'");
  }

  /**
   * Adds the condition that a moment is within a period.
   *
   * @param from included; null for no beginning
   * @param to not included; null for no end
   */
  public SqlConditions andWithin(String column, Instant from, Instant to) {
    if (from != null) {
      and(column + " >= CAST(? AS timestamptz)", from.toString());
    }
    return to == null ? this : and(column + " < CAST(? AS timestamptz)", to.toString());
  }

  /**
   * Adds the condition that a column has one of some values, unless there are none.
   *
   * @param column as SQL names it
   */
  public SqlConditions andIfAny(String column, Collection<String> wanted) {
    if (wanted.isEmpty()) {
      return this;
    }
    String marks = String.join(", ", Collections.nCopies(wanted.size(), "?"));
    return and(column + " IN (" + marks + ")", wanted.toArray());
  }

  /** The clause with a blank before it; empty without conditions. */
  public String where() {
    return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
  }

  /** Values for the question marks, in their order. */
  public List<Object> values() {
    return List.copyOf(values);
  }

  /**
   * A statement with the values in place; closed again when one is refused.
   *
   * @param sql holds {@link #where()}
   */
  public PreparedStatement prepare(Connection connection, String sql) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    try {
      for (int i = 0; i < values.size(); i++) {
        statement.setObject(i + 1, values.get(i));
      }
      return statement;
    } catch (SQLException refused) {
      statement.close();
      throw refused;
    }
  }

  /**
   * Puts the values into a statement of JPA.
   *
   * @param statement holds {@link #where()}
   */
  public Query fill(Query statement) {
    for (int i = 0; i < values.size(); i++) {
      statement.setParameter(i + 1, values.get(i));
    }
    return statement;
  }

  /** A pattern of LIKE for lower-case text that holds {@code text} somewhere. */
  public static String containing(String text) {
    return "%" + beginningWith(text);
  }

  /** A pattern of LIKE for lower-case text that begins with {@code text}. */
  public static String beginningWith(String text) {
    return text.toLowerCase(Locale.ROOT)
            .replace("\\", "\\\\")
            .replace("%", "\\%")
            .replace("_", "\\_")
        + "%";
  }
}
