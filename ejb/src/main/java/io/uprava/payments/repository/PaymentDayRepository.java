package io.uprava.payments.repository;

import io.uprava.common.time.Interval;
import io.uprava.payments.entity.PaymentStatus;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import javax.sql.DataSource;

/**
 * Sums of payments by day. The database keeps them: each change of payments appends to {@code
 * payment_day_delta}, {@link #fold} moves that into {@code payment_day}, whose triggers keep its
 * sums by state alone and by currency alone. Every reading adds these and what was appended up in
 * one statement, so that it sees each change once.
 */
@ApplicationScoped
public class PaymentDayRepository {

  private static final String SUMS =
      "sum(payments) AS payments, sum(amount) AS amount, sum(received) AS received,"
          + " sum(refunded) AS refunded";

  private static final String BOTH =
      "(SELECT * FROM payment_day UNION ALL SELECT * FROM payment_day_delta) d";

  private static final String RANGE =
      """
      SELECT p.first + (day - p.first) / p.days * p.days AS slot, NULL AS currency, status,
        sum(payments), 0, 0, 0
      FROM (VALUES (?::date, ?::date, ?)) AS p (first, last, days), LATERAL (
        SELECT day, status, payments
        FROM payment_status_day WHERE day BETWEEN p.first AND p.last
        UNION ALL
        SELECT day, status, payments
        FROM payment_day_delta WHERE day BETWEEN p.first AND p.last) d
      GROUP BY slot, status HAVING sum(payments) > 0
      UNION ALL
      SELECT p.first + (day - p.first) / p.days * p.days AS slot, currency, NULL,
        sum(payments), sum(amount), sum(received), sum(refunded)
      FROM (VALUES (?::date, ?::date, ?)) AS p (first, last, days), LATERAL (
        SELECT day, currency, payments, amount, received, refunded
        FROM payment_currency_day WHERE day BETWEEN p.first AND p.last
        UNION ALL
        SELECT day, currency, payments, amount, received, refunded
        FROM payment_day_delta WHERE day BETWEEN p.first AND p.last) d
      GROUP BY slot, currency HAVING sum(payments) > 0
      ORDER BY slot, currency, status""";

  private static final String FOLD =
      """
      WITH gone AS (DELETE FROM payment_day_delta RETURNING *)
      INSERT INTO payment_day
      SELECT day, currency, status, sum(payments), sum(amount), sum(received), sum(refunded)
      FROM gone GROUP BY day, currency, status ORDER BY day, currency, status
      ON CONFLICT (day, currency, status) DO UPDATE SET
        payments = payment_day.payments + excluded.payments,
        amount = payment_day.amount + excluded.amount,
        received = payment_day.received + excluded.received,
        refunded = payment_day.refunded + excluded.refunded""";

  private static final String TRUTH =
      """
      SELECT (created_at AT TIME ZONE zone)::date AS day, currency, status, count(*) AS payments,
        sum(amount) AS amount, sum(received_amount) AS received, sum(refunded_amount) AS refunded
      FROM payment, payment_day_zone GROUP BY 1, 2, 3""";

  private static final String DIFFERENT =
      "SELECT (SELECT count(*) FROM (SELECT day, currency, status, "
          + SUMS
          + " FROM "
          + BOTH
          + " GROUP BY day, currency, status HAVING sum(payments) <> 0 OR sum(amount) <> 0"
          + " OR sum(received) <> 0 OR sum(refunded) <> 0) kept FULL JOIN ("
          + TRUTH
          + ") truth USING (day, currency, status)"
          + " WHERE (kept.payments, kept.amount, kept.received, kept.refunded) IS DISTINCT FROM"
          + " (truth.payments, truth.amount, truth.received, truth.refunded))"
          + " + (SELECT count(*) FROM (SELECT day, status, sum(payments) AS payments"
          + " FROM payment_day GROUP BY day, status) d FULL JOIN payment_status_day s"
          + " USING (day, status) WHERE d.payments IS DISTINCT FROM s.payments)"
          + " + (SELECT count(*) FROM (SELECT day, currency, "
          + SUMS
          + " FROM payment_day GROUP BY day, currency) d FULL JOIN payment_currency_day c"
          + " USING (day, currency) WHERE (d.payments, d.amount, d.received, d.refunded)"
          + " IS DISTINCT FROM (c.payments, c.amount, c.received, c.refunded))";

  @Resource DataSource dataSource;

  /** Sums of the intervals from the first day to the last, both included. */
  public PaymentDays days(LocalDate first, LocalDate last, Interval interval) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(RANGE)) {
      for (int at : new int[] {0, 3}) {
        statement.setObject(at + 1, first);
        statement.setObject(at + 2, last);
        statement.setInt(at + 3, interval.days());
      }
      try (ResultSet row = statement.executeQuery()) {
        return read(row);
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("payments by day cannot be read", failure);
    }
  }

  /** Moves what was appended into the sums; one node at a time. */
  public int fold() {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      return statement.executeUpdate(FOLD);
    } catch (SQLException failure) {
      throw new IllegalStateException("payments by day cannot be folded", failure);
    }
  }

  /** Number of days, currencies and states whose sums are not those of the payments. */
  public long differences() {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(DIFFERENT)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException failure) {
      throw new IllegalStateException("payments by day cannot be compared", failure);
    }
  }

  /** The zone whose days are counted. */
  public ZoneId zone() {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT zone FROM payment_day_zone")) {
      row.next();
      return ZoneId.of(row.getString(1));
    } catch (SQLException failure) {
      throw new IllegalStateException("the zone of the days cannot be read", failure);
    }
  }

  /** Counts the days of another zone from now on, and all payments anew; writers wait meanwhile. */
  public void count(ZoneId zone) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement change =
            connection.prepareStatement("UPDATE payment_day_zone SET zone = ?");
        Statement statement = connection.createStatement()) {
      statement.execute("LOCK TABLE payment IN SHARE MODE");
      change.setString(1, zone.getId());
      change.executeUpdate();
      statement.execute("DELETE FROM payment_day");
      statement.execute("DELETE FROM payment_day_delta");
      statement.execute("INSERT INTO payment_day " + TRUTH);
    } catch (SQLException failure) {
      throw new IllegalStateException("payments cannot be counted by day anew", failure);
    }
  }

  private static PaymentDays read(ResultSet row) throws SQLException {
    PaymentDays days = new PaymentDays(new ArrayList<>(), new ArrayList<>());
    while (row.next()) {
      LocalDate day = row.getObject(1, LocalDate.class);
      String status = row.getString(3);
      if (status == null) {
        days.currencies().add(currency(day, row));
      } else {
        days.statuses().add(new StatusDay(day, PaymentStatus.valueOf(status), row.getLong(4)));
      }
    }
    return days;
  }

  private static CurrencyDay currency(LocalDate day, ResultSet row) throws SQLException {
    return new CurrencyDay(
        day, row.getString(2), row.getLong(4), row.getLong(5), row.getLong(6), row.getLong(7));
  }
}
