package io.uprava.payments.repository;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The SQL of a {@link PaymentFilter}. Values of enums stand in the text, so that the statistics of
 * single values serve them; everything people type is a parameter.
 */
final class PaymentQuery {

  private static final int SHORTEST_PART = 3;

  private final PaymentFilter filter;
  private final List<String> conditions = new ArrayList<>();
  private final List<Object> parameters = new ArrayList<>();

  PaymentQuery(PaymentFilter filter) {
    this.filter = filter;
    statuses();
    if (filter.createdFrom() != null) {
      add("p.created_at >= ?", filter.createdFrom().atOffset(ZoneOffset.UTC));
    }
    if (filter.createdTo() != null) {
      add("p.created_at < ?", filter.createdTo().atOffset(ZoneOffset.UTC));
    }
    if (filter.amountFrom() != null) {
      add("p.amount >= ?", filter.amountFrom());
    }
    if (filter.amountTo() != null) {
      add("p.amount <= ?", filter.amountTo());
    }
    if (filter.currency() != null) {
      add("p.currency = ?", filter.currency());
    }
    if (filter.providerId() != null) {
      add(
          "p.id IN (SELECT o.payment_id FROM payment_provider_object o WHERE o.provider_id = ?)",
          filter.providerId());
    }
    client();
    search();
  }

  /** Continues behind a row. */
  PaymentQuery after(String sortValue, UUID id) {
    add(filter.sort().after(), sortValue, id);
    return this;
  }

  /**
   * @param limit rows at most, 0 for all
   */
  PreparedStatement rows(Connection connection, int limit) throws SQLException {
    return prepare(
        connection,
        "SELECT %s, %s FROM payment p%s%s%s"
            .formatted(
                PaymentRow.COLUMNS,
                filter.sort().cursorColumn(),
                where(),
                filter.sort().orderBy(),
                limit == 0 ? "" : " LIMIT " + limit));
  }

  PreparedStatement totals(Connection connection) throws SQLException {
    return prepare(
        connection,
        "SELECT p.currency, count(*), sum(p.amount), sum(p.received_amount),"
            + " sum(p.refunded_amount) FROM payment p"
            + where()
            + " GROUP BY p.currency ORDER BY p.currency");
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

  private void statuses() {
    if (!filter.statuses().isEmpty()) {
      conditions.add(
          filter.statuses().stream()
              .map(status -> "'" + status.name() + "'")
              .collect(Collectors.joining(", ", "p.status IN (", ")")));
    }
  }

  private void client() {
    if (filter.client() == null || filter.client().isBlank()) {
      return;
    }
    String text = filter.client().strip();
    try {
      add("p.client_id = ?", UUID.fromString(text));
    } catch (IllegalArgumentException noId) {
      add("p.client_text LIKE ?", "%" + escaped(text) + "%");
    }
  }

  private void search() {
    if (filter.q() == null || filter.q().isBlank()) {
      return;
    }
    String text = filter.q().strip();
    if (text.codePointCount(0, text.length()) < SHORTEST_PART) {
      add("(p.search_text LIKE ? OR p.external_key = ?)", escaped(text) + "%", text);
    } else {
      add("p.search_text LIKE ?", "%" + escaped(text) + "%");
    }
  }

  private void add(String condition, Object... values) {
    conditions.add(condition);
    parameters.addAll(List.of(values));
  }

  private static String escaped(String text) {
    return text.toLowerCase(Locale.ROOT)
        .replace("\\", "\\\\")
        .replace("%", "\\%")
        .replace("_", "\\_");
  }
}
