package io.uprava.payments.repository;

import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.common.schema.MigratedDatabase;
import io.uprava.common.time.Interval;
import io.uprava.payments.entity.PaymentStatus;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever happens to payments, the sums by day are the sums of the payments. */
class PaymentDayRepositoryTest {

  private static final List<String> CURRENCIES = List.of("rub", "usd", "jpy");

  private final AtomicInteger statements = new AtomicInteger();
  private final PaymentDayRepository days = new PaymentDayRepository();
  private Connection connection;

  /** Everything happens in one connection whose transaction is rolled back. */
  @BeforeEach
  void borrow() throws SQLException {
    connection = MigratedDatabase.get().getConnection();
    connection.setAutoCommit(false);
    days.dataSource = lending();
  }

  @AfterEach
  void leaveNothing() throws SQLException {
    connection.rollback();
    connection.close();
  }

  @ParameterizedTest
  @CsvSource({
    "1, UTC, 2026-03-29T00:00:00Z",
    "2, Europe/Berlin, 2026-03-28T22:00:00Z",
    "3, Europe/Berlin, 2026-10-24T21:00:00Z",
    "4, America/New_York, 2026-11-01T03:00:00Z",
    "5, Asia/Kathmandu, 2026-06-30T17:00:00Z",
    "6, Australia/Lord_Howe, 2026-04-04T14:00:00Z"
  })
  void areThoseOfThePaymentsAfterAnyHistory(long seed, String zone, Instant around)
      throws SQLException {
    Random random = new Random(seed);
    List<UUID> made = new ArrayList<>();
    Map<UUID, Instant> moments = new HashMap<>();
    days.count(ZoneId.of(zone));
    for (int step = 0; step < 300; step++) {
      switch (random.nextInt(10)) {
        case 0, 1, 2, 3 -> {
          UUID id = new UUID(random.nextLong(), random.nextLong());
          Instant at = around.plusSeconds(random.nextInt(180_000));
          insert(id, at, random);
          made.add(id);
          moments.put(id, at);
        }
        case 4, 5, 6, 7 -> change(made, random);
        case 8 -> days.fold();
        default -> changeMany(random);
      }
    }

    assertThat(days.differences()).isZero();
    LocalDate first = LocalDate.ofInstant(around, ZoneId.of(zone));
    Map<LocalDate, Long> counted = new HashMap<>();
    moments
        .values()
        .forEach(at -> counted.merge(LocalDate.ofInstant(at, ZoneId.of(zone)), 1L, Long::sum));
    Map<LocalDate, Long> kept = new HashMap<>();
    PaymentDays read = days.days(first, first.plusDays(5), Interval.DAY);
    read.statuses().forEach(day -> kept.merge(day.day(), day.payments(), Long::sum));
    assertThat(kept).isEqualTo(counted);
    assertThat(told(read)).isEqualTo(truth());
  }

  @Test
  void countWeeksFromTheFirstDay() throws SQLException {
    for (String day : List.of("02", "03", "08", "09", "10", "15", "16")) {
      insert(UUID.randomUUID(), Instant.parse("2026-01-" + day + "T12:00:00Z"), new Random(1));
    }
    days.fold();

    assertThat(
            days.days(LocalDate.parse("2026-01-03"), LocalDate.parse("2026-01-15"), Interval.WEEK)
                .statuses())
        .extracting(week -> week.day() + " " + week.payments())
        .containsExactly("2026-01-03 3", "2026-01-10 2");
  }

  @Test
  void followAChangeOfTheZone() throws SQLException {
    insert(UUID.randomUUID(), Instant.parse("2026-01-01T22:30:00Z"), new Random(1));
    assertThat(
            days.days(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-01-01"), Interval.DAY)
                .currencies())
        .hasSize(1);

    days.count(ZoneId.of("Europe/Moscow"));

    assertThat(
            days.days(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-01-01"), Interval.DAY)
                .currencies())
        .isEmpty();
    assertThat(
            days.days(LocalDate.parse("2026-01-02"), LocalDate.parse("2026-01-02"), Interval.DAY)
                .currencies())
        .hasSize(1);
    assertThat(days.zone()).isEqualTo(ZoneId.of("Europe/Moscow"));
  }

  @ParameterizedTest
  @CsvSource({
    "payment_day, received",
    "payment_status_day, payments",
    "payment_currency_day, refunded"
  })
  void tellWhenTheyWereTamperedWith(String table, String column) throws SQLException {
    insert(UUID.randomUUID(), Instant.parse("2026-01-01T12:00:00Z"), new Random(1));
    days.fold();
    assertThat(days.differences()).isZero();
    try (Statement statement = connection.createStatement()) {
      statement.execute("UPDATE %1$s SET %2$s = %2$s + 1".formatted(table, column));
    }

    assertThat(days.differences()).isEqualTo(1);
  }

  @Test
  void areReadInOneStatement() {
    statements.set(0);

    days.days(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-12-31"), Interval.DAY);

    assertThat(statements).hasValue(1);
  }

  private static Map<String, List<Long>> told(PaymentDays days) {
    Map<String, List<Long>> sums = new HashMap<>();
    days.statuses()
        .forEach(day -> sums.put(day.day() + " " + day.status(), List.of(day.payments())));
    days.currencies()
        .forEach(
            day ->
                sums.put(
                    day.day() + " " + day.currency(),
                    List.of(day.payments(), day.amount(), day.received(), day.refunded())));
    return sums;
  }

  /** The same from the payments themselves. */
  private Map<String, List<Long>> truth() throws SQLException {
    String day = "(created_at AT TIME ZONE (SELECT zone FROM payment_day_zone))::date || ' ' || ";
    Map<String, List<Long>> sums = new HashMap<>();
    try (Statement statement = connection.createStatement()) {
      ResultSet row =
          statement.executeQuery("SELECT " + day + "status, count(*) FROM payment GROUP BY 1");
      while (row.next()) {
        sums.put(row.getString(1), List.of(row.getLong(2)));
      }
      row =
          statement.executeQuery(
              "SELECT "
                  + day
                  + "currency, count(*), sum(amount), sum(received_amount), sum(refunded_amount)"
                  + " FROM payment GROUP BY 1");
      while (row.next()) {
        sums.put(
            row.getString(1),
            List.of(row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)));
      }
    }
    return sums;
  }

  private void insert(UUID id, Instant at, Random random) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "INSERT INTO payment (id, version, amount, currency, description, metadata,"
                + " capture_method, livemode, status, received_amount, refunded_amount,"
                + " unknown_attempts, cancelled, link_hash, link_cipher, link_expires_at,"
                + " timeline_length, created_at, updated_at) VALUES (?, 1, ?, ?, 'x', '{}',"
                + " 'AUTOMATIC', false, 'DRAFT', 0, 0, 0, false, ?, '', now(), 0, ?, now())")) {
      statement.setObject(1, id);
      statement.setLong(2, 1 + random.nextInt(100_000));
      statement.setString(3, CURRENCIES.get(random.nextInt(CURRENCIES.size())));
      statement.setBytes(4, id.toString().getBytes());
      statement.setTimestamp(5, Timestamp.from(at));
      statement.executeUpdate();
    }
  }

  private void change(List<UUID> made, Random random) throws SQLException {
    if (!made.isEmpty()) {
      UUID id = made.get(random.nextInt(made.size()));
      PaymentStatus[] all = PaymentStatus.values();
      update(
          "status = '"
              + all[random.nextInt(all.length)]
              + "', received_amount = "
              + random.nextInt(5_000)
              + ", refunded_amount = "
              + random.nextInt(500),
          "id = '" + id + "'");
    }
  }

  private void changeMany(Random random) throws SQLException {
    update("status = 'EXPIRED'", "status = 'DRAFT' AND amount % 7 = " + random.nextInt(7));
  }

  private void update(String values, String condition) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("UPDATE payment SET " + values + " WHERE " + condition);
    }
  }

  private DataSource lending() {
    Connection lent =
        proxy(
            Connection.class,
            (method, arguments) -> {
              if (method.getName().equals("close")) {
                return null;
              }
              if (method.getName().equals("prepareStatement")
                  || method.getName().equals("createStatement")) {
                statements.incrementAndGet();
              }
              return method.invoke(connection, arguments);
            });
    return proxy(DataSource.class, (method, arguments) -> lent);
  }

  private interface Call {
    Object answer(java.lang.reflect.Method method, Object[] arguments)
        throws ReflectiveOperationException;
  }

  private static <T> T proxy(Class<T> type, Call call) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              try {
                return call.answer(method, arguments);
              } catch (InvocationTargetException failure) {
                throw failure.getCause();
              }
            }));
  }
}
