package io.uprava.integrations.repository;

import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.common.paging.Cursor;
import io.uprava.common.paging.PageRequest;
import io.uprava.common.schema.MigratedDatabase;
import io.uprava.common.sql.SqlConditions;
import io.uprava.integrations.entity.WebhookDeliveryStatus;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each list of deliveries reads about as many rows as it shows, however many there are. */
class WebhookDeliveryQueryTest {

  private static final UUID BUSY = UUID.fromString("00000000-0000-0000-0000-000000000001");
  private static final UUID QUIET = UUID.fromString("00000000-0000-0000-0000-000000000002");
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final int ROWS = 60_000;
  private static final int WAITING = 5_000;
  private static final int PAGE = 51;

  private static Connection connection;

  @BeforeAll
  static void fill() throws SQLException {
    connection = MigratedDatabase.get().getConnection();
    connection.setAutoCommit(false);
    execute(
        """
        INSERT INTO webhook_delivery (id, version, subscription_id, event_id, event_type, subject_id,
          status, created_at, next_attempt_at, give_up_at, attempts, attempts_before)
        SELECT gen_random_uuid(), 1,
          CAST(CASE WHEN i %% 1000 = 0 THEN '%s' ELSE '%s' END AS uuid),
          gen_random_uuid(),
          CASE WHEN i %% 500 = 0 THEN 'refund.failed' ELSE 'payment.created' END,
          gen_random_uuid(),
          CASE WHEN i < 5000 THEN 'FAILED' WHEN i > %d THEN 'PENDING' ELSE 'DELIVERED' END,
          CAST('%s' AS timestamptz) + i * interval '1 second', now(), now(), 1, 0
        FROM generate_series(1, %d) AS i"""
            .formatted(QUIET, BUSY, ROWS - WAITING, START, ROWS));
    execute("ANALYZE webhook_delivery");
  }

  @AfterAll
  static void undo() throws SQLException {
    connection.rollback();
    connection.close();
  }

  @Test
  void readsLittleForEachFilter() throws SQLException {
    assertReadsLittle(new WebhookDeliveryFilter(null, null, null, null, null, null));
    assertReadsLittle(WebhookDeliveryFilter.ofSubscription(BUSY, null));
    assertReadsLittle(WebhookDeliveryFilter.ofSubscription(QUIET, null));
    for (WebhookDeliveryStatus status :
        List.of(
            WebhookDeliveryStatus.PENDING,
            WebhookDeliveryStatus.SENDING,
            WebhookDeliveryStatus.FAILED)) {
      assertReadsLittle(new WebhookDeliveryFilter(null, status, null, null, null, null));
      assertReadsLittle(WebhookDeliveryFilter.ofSubscription(BUSY, status));
    }
    assertReadsLittle(new WebhookDeliveryFilter(null, null, "refund.failed", null, null, null));
    assertReadsLittle(new WebhookDeliveryFilter(null, null, null, UUID.randomUUID(), null, null));
    assertReadsLittle(
        new WebhookDeliveryFilter(
            BUSY, null, null, null, START.plusSeconds(100), START.plusSeconds(20_000)));
  }

  @Test
  void skipsAtMostTheQueueToShowWhatWasDelivered() throws SQLException {
    WebhookDeliveryFilter delivered =
        new WebhookDeliveryFilter(null, WebhookDeliveryStatus.DELIVERED, null, null, null, null);
    assertThat(rowsRead(WebhookDeliveryQuery.conditions(delivered))).isLessThan(WAITING + 4 * PAGE);
  }

  @Test
  void readsLittleDeepInTheList() throws SQLException {
    SqlConditions conditions =
        WebhookDeliveryQuery.conditions(WebhookDeliveryFilter.ofSubscription(BUSY, null));
    Cursor deep = WebhookDeliveryQuery.ORDER.at(UUID.randomUUID(), START.plusSeconds(5_000));
    WebhookDeliveryQuery.ORDER.goOn(conditions, PageRequest.of(PAGE, deep.text()));
    assertThat(rowsRead(conditions)).isLessThan(4 * PAGE);
  }

  private static void assertReadsLittle(WebhookDeliveryFilter filter) throws SQLException {
    assertThat(rowsRead(WebhookDeliveryQuery.conditions(filter)))
        .as("%s", filter)
        .isLessThan(4 * PAGE);
  }

  /** Rows that the plan took from the table, shown or not. */
  private static long rowsRead(SqlConditions conditions) throws SQLException {
    String explain =
        "EXPLAIN (ANALYZE, TIMING OFF, FORMAT TEXT) "
            + WebhookDeliveryQuery.ORDER.select(conditions, PAGE);
    long rows = 0;
    try (PreparedStatement statement = conditions.prepare(connection, explain);
        ResultSet line = statement.executeQuery()) {
      while (line.next()) {
        rows += number(line.getString(1), "Scan.*\\(actual rows=(\\d+)");
        rows += number(line.getString(1), "Rows Removed by Filter: (\\d+)");
      }
    }
    return rows;
  }

  private static long number(String line, String pattern) {
    Matcher found = Pattern.compile(pattern).matcher(line);
    return found.find() ? Long.parseLong(found.group(1)) : 0;
  }

  private static void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
