package io.uprava.users.repository;

import io.uprava.common.sql.SqlConditions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * The SQL of a {@link UserFilter}. Values of enums stand in the text, so that partial indexes and
 * the statistics of single values serve them; everything people type is a parameter.
 */
public final class UserQuery {

  private static final int SHORTEST_PART = 3;

  private final UserFilter filter;
  private final SqlConditions conditions = new SqlConditions();

  public UserQuery(UserFilter filter) {
    this.filter = filter;
    search();
    if (filter.role() != null) {
      conditions.and("u.roles @> '{%s}'::text[]".formatted(filter.role().name()));
    }
    if (filter.status() != null) {
      conditions.and("u.status = '%s'".formatted(filter.status().name()));
    }
    if (filter.language() != null) {
      conditions.and("u.language = '%s'".formatted(filter.language().name()));
    }
    conditions
        .andIfGiven("u.created_at >= ?", inUtc(filter.createdFrom()))
        .andIfGiven("u.created_at < ?", inUtc(filter.createdTo()));
  }

  /** Of the table {@code app_user u}. */
  public SqlConditions conditions() {
    return conditions;
  }

  /** The order that the filter wants. */
  public String orderBy() {
    return filter.sort().order().orderBy();
  }

  /** Continues behind a row. */
  UserQuery after(String sortValue, Object id) {
    conditions.and(filter.sort().order().after(), sortValue, id);
    return this;
  }

  /**
   * @param limit rows at most, 0 for all
   */
  PreparedStatement rows(Connection connection, int limit) throws SQLException {
    return conditions.prepare(
        connection,
        "SELECT %s, %s FROM app_user u%s%s%s"
            .formatted(
                UserRow.COLUMNS,
                filter.sort().order().cursorColumn(),
                conditions.where(),
                orderBy(),
                limit == 0 ? "" : " LIMIT " + limit));
  }

  /** One user by id. */
  static PreparedStatement row(Connection connection, UUID id) throws SQLException {
    PreparedStatement statement =
        connection.prepareStatement(
            "SELECT %s, NULL FROM app_user u WHERE u.id = ?".formatted(UserRow.COLUMNS));
    try {
      statement.setObject(1, id);
      return statement;
    } catch (SQLException failure) {
      statement.close();
      throw failure;
    }
  }

  PreparedStatement count(Connection connection) throws SQLException {
    return conditions.prepare(connection, "SELECT count(*) FROM app_user u" + conditions.where());
  }

  private void search() {
    if (filter.q() == null || filter.q().isBlank()) {
      return;
    }
    String text = filter.q().strip();
    if (text.codePointCount(0, text.length()) < SHORTEST_PART) {
      String begins = SqlConditions.beginningWith(text);
      conditions.and("(lower(u.name) LIKE ? OR u.email LIKE ?)", begins, begins);
    } else {
      conditions.and("u.search_text LIKE ?", SqlConditions.containing(text));
    }
  }

  private static OffsetDateTime inUtc(Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
