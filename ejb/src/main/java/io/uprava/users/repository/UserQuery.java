package io.uprava.users.repository;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * The SQL of a {@link UserFilter}. Values of enums stand in the text, so that partial indexes and
 * the statistics of single values serve them; everything people type is a parameter.
 */
final class UserQuery {

  private static final int SHORTEST_PART = 3;

  private final UserFilter filter;
  private final List<String> conditions = new ArrayList<>();
  private final List<Object> parameters = new ArrayList<>();

  UserQuery(UserFilter filter) {
    this.filter = filter;
    search();
    if (filter.role() != null) {
      conditions.add("u.roles @> '{%s}'::text[]".formatted(filter.role().name()));
    }
    if (filter.status() != null) {
      conditions.add("u.status = '%s'".formatted(filter.status().name()));
    }
    if (filter.language() != null) {
      conditions.add("u.language = '%s'".formatted(filter.language().name()));
    }
    if (filter.createdFrom() != null) {
      add("u.created_at >= ?", filter.createdFrom().atOffset(ZoneOffset.UTC));
    }
    if (filter.createdTo() != null) {
      add("u.created_at < ?", filter.createdTo().atOffset(ZoneOffset.UTC));
    }
  }

  /** Continues behind a row. */
  UserQuery after(String sortValue, Object id) {
    add(filter.sort().after(), sortValue, id);
    return this;
  }

  /**
   * @param limit rows at most, 0 for all
   */
  PreparedStatement rows(Connection connection, int limit) throws SQLException {
    return prepare(
        connection,
        "SELECT %s, %s FROM app_user u%s%s%s"
            .formatted(
                UserRow.COLUMNS,
                filter.sort().cursorColumn(),
                where(),
                filter.sort().orderBy(),
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
    return prepare(connection, "SELECT count(*) FROM app_user u" + where());
  }

  private PreparedStatement prepare(Connection connection, String sql) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    try {
      for (int i = 0; i < parameters.size(); i++) {
        statement.setObject(i + 1, parameters.get(i));
      }
      return statement;
    } catch (SQLException refused) {
      statement.close();
      throw refused;
    }
  }

  private String where() {
    return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
  }

  private void search() {
    if (filter.q() == null || filter.q().isBlank()) {
      return;
    }
    String text = escaped(filter.q().strip().toLowerCase(Locale.ROOT));
    if (text.codePointCount(0, text.length()) < SHORTEST_PART) {
      add("(lower(u.name) LIKE ? OR u.email LIKE ?)", text + "%", text + "%");
    } else {
      add("u.search_text LIKE ?", "%" + text + "%");
    }
  }

  private void add(String condition, Object... values) {
    conditions.add(condition);
    parameters.addAll(List.of(values));
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
