package io.uprava.payments.repository;

import io.uprava.common.sql.SqlConditions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The SQL of a {@link PaymentFilter}. States, currencies and amounts stand in the text, so that the
 * plan follows from how frequent these very values are; every text that people type is a parameter.
 */
public final class PaymentQuery {

  private static final int SHORTEST_PART = 3;
  private static final Pattern CURRENCY_CODE = Pattern.compile("[a-z]{3}");

  private final PaymentFilter filter;
  private final SqlConditions conditions = new SqlConditions();

  public PaymentQuery(PaymentFilter filter) {
    this.filter = filter;
    statuses();
    conditions
        .andIfGiven("p.created_at >= ?", inUtc(filter.createdFrom()))
        .andIfGiven("p.created_at < ?", inUtc(filter.createdTo()))
        .andIfGiven(
            "p.id IN (SELECT o.payment_id FROM payment_provider_object o WHERE o.provider_id = ?)",
            filter.providerId());
    amounts();
    currency();
    client();
    search();
  }

  /** Of the table {@code payment p}. */
  public SqlConditions conditions() {
    return conditions;
  }

  /** The order that the filter wants. */
  public String orderBy() {
    return filter.sort().orderBy();
  }

  /** Continues behind a row. */
  PaymentQuery after(String sortValue, UUID id) {
    conditions.and(filter.sort().after(), sortValue, id);
    return this;
  }

  PreparedStatement rows(Connection connection, int limit) throws SQLException {
    return conditions.prepare(
        connection,
        "SELECT %s, %s FROM payment p%s%s%s"
            .formatted(
                PaymentRow.COLUMNS,
                filter.sort().cursorColumn(),
                conditions.where(),
                orderBy(),
                " LIMIT " + limit));
  }

  PreparedStatement totals(Connection connection) throws SQLException {
    return conditions.prepare(
        connection,
        "SELECT p.currency, count(*), sum(p.amount), sum(p.received_amount),"
            + " sum(p.refunded_amount) FROM payment p"
            + conditions.where()
            + " GROUP BY p.currency ORDER BY p.currency");
  }

  private void statuses() {
    if (!filter.statuses().isEmpty()) {
      conditions.and(
          filter.statuses().stream()
              .map(status -> "'" + status.name() + "'")
              .collect(Collectors.joining(", ", "p.status IN (", ")")));
    }
  }

  private void amounts() {
    if (filter.amountFrom() != null) {
      conditions.and("p.amount >= " + filter.amountFrom());
    }
    if (filter.amountTo() != null) {
      conditions.and("p.amount <= " + filter.amountTo());
    }
  }

  private void currency() {
    if (filter.currency() != null) {
      boolean code = CURRENCY_CODE.matcher(filter.currency()).matches();
      conditions.and(code ? "p.currency = '" + filter.currency() + "'" : "false");
    }
  }

  private void client() {
    if (filter.client() == null || filter.client().isBlank()) {
      return;
    }
    String text = filter.client().strip();
    try {
      conditions.and("p.client_id = ?", UUID.fromString(text));
    } catch (IllegalArgumentException noId) {
      conditions.and("p.client_text LIKE ?", SqlConditions.containing(text));
    }
  }

  private void search() {
    if (filter.q() == null || filter.q().isBlank()) {
      return;
    }
    String text = filter.q().strip();
    if (text.codePointCount(0, text.length()) < SHORTEST_PART) {
      conditions.and(
          "(p.search_text LIKE ? OR p.external_key = ?)", SqlConditions.beginningWith(text), text);
    } else {
      conditions.and("p.search_text LIKE ?", SqlConditions.containing(text));
    }
  }

  private static OffsetDateTime inUtc(Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
