package io.uprava.integrations.repository;

import io.uprava.common.error.NotFound;
import io.uprava.common.paging.PageOf;
import io.uprava.common.paging.PageRequest;
import io.uprava.common.sql.SqlConditions;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Inbound events as they are read: one, pages by keyset, counts. One statement each. */
@ApplicationScoped
public class WebhookEventListRepository {

  private static final String PAGE =
      "SELECT " + WebhookEventRow.COLUMNS + " FROM webhook_event e%s %s LIMIT %d";
  private static final String ONE =
      "SELECT " + WebhookEventRow.COLUMNS + " FROM webhook_event WHERE id = CAST(? AS uuid)";
  private static final String BODY = "SELECT body FROM webhook_event WHERE id = CAST(? AS uuid)";
  private static final String COUNT = "SELECT count(*) FROM webhook_event e";

  @Resource DataSource dataSource;

  private interface Reading<T> {
    T read(ResultSet rows) throws SQLException;
  }

  /** Events, newest first. */
  public PageOf<WebhookEventRow> page(WebhookEventFilter filter, PageRequest page) {
    SqlConditions wanted = WebhookEventQuery.conditions(filter);
    WebhookEventQuery.ORDER.goOn(wanted, page);
    List<WebhookEventRow> rows =
        ask(
            PAGE.formatted(wanted.where(), WebhookEventQuery.ORDER.orderBy(), page.fetchSize()),
            wanted.values(),
            WebhookEventListRepository::rows);
    return PageOf.of(rows, page, row -> WebhookEventQuery.ORDER.at(row.id(), row.receivedAt()));
  }

  /**
   * @throws NotFound {@code webhook-event-not-found}
   */
  public WebhookEventRow get(UUID id) {
    return ask(ONE, List.of(id.toString()), WebhookEventListRepository::rows).stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("webhook-event-not-found"));
  }

  /** The bytes as received; empty once wiped. */
  public Optional<byte[]> body(UUID id) {
    return ask(
        BODY,
        List.of(id.toString()),
        row -> row.next() ? Optional.ofNullable(row.getBytes(1)) : Optional.empty());
  }

  public long count(WebhookEventFilter filter) {
    SqlConditions wanted = WebhookEventQuery.conditions(filter);
    return ask(
        COUNT + wanted.where(),
        wanted.values(),
        row -> {
          row.next();
          return row.getLong(1);
        });
  }

  private <T> T ask(String sql, List<Object> values, Reading<T> reading) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.size(); i++) {
        statement.setObject(i + 1, values.get(i));
      }
      try (ResultSet rows = statement.executeQuery()) {
        return reading.read(rows);
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("inbound events cannot be read", failure);
    }
  }

  private static List<WebhookEventRow> rows(ResultSet row) throws SQLException {
    List<WebhookEventRow> rows = new ArrayList<>();
    while (row.next()) {
      rows.add(WebhookEventRow.read(row));
    }
    return rows;
  }
}
