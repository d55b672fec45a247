package io.uprava.reports.repository;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Random payments of 1998 with money that went back and gaps of the reconciliation, in the database
 * and in the memory of the test. Many of them lie at the edges of days of 23 and 25 hours.
 */
final class KnownMoney {

  static final LocalDate FIRST = LocalDate.of(1998, 1, 1);
  static final List<ZoneId> ZONES =
      List.of(
          ZoneOffset.UTC,
          ZoneId.of("Europe/Berlin"),
          ZoneId.of("America/New_York"),
          ZoneId.of("Asia/Kathmandu"),
          ZoneId.of("Pacific/Apia"),
          ZoneId.of("Australia/Lord_Howe"),
          ZoneId.of("Europe/Moscow"));

  private static final int PAYMENTS = 400;
  private static final List<String> CURRENCIES = List.of("usd", "rub", "jpy", "kwd");
  private static final List<String> STATES = List.of("PAID", "FAILED", "REFUNDED", "EXPIRED");
  private static final List<String> TYPES = List.of("PURCHASE", "REFUND", "CHARGEBACK", "REVERSAL");
  private static final String ADD_PAYMENT =
      """
      INSERT INTO payment (id, version, amount, currency, description, metadata, capture_method,
        livemode, status, received_amount, refunded_amount, unknown_attempts, cancelled, link_hash,
        link_cipher, link_expires_at, timeline_length, created_at, updated_at, client_name)
      VALUES (?, 1, ?, ?, 'totals', '{}', 'AUTOMATIC', false, ?, ?, ?, 0, false, ?, '', ?, 0, ?, ?, ?)""";
  private static final String ADD_MOVEMENT =
      """
      INSERT INTO payment_transaction (id, version, payment_id, type, status, amount, currency,
        requested_by_name, requested_at) VALUES (?, 1, ?, ?, 'SUCCEEDED', ?, ?, 'Anna', ?)""";
  private static final String ADD_GAP =
      """
      INSERT INTO reconciliation_gap (id, version, payment_id, provider_id, kind, ours, theirs,
        status, found_at, seen_at)
      VALUES (gen_random_uuid(), 1, ?, ?, 'BEHIND', 'a', 'b', 'OPEN', ?, ?)""";
  private static final List<String> FORGET =
      List.of(
          "DELETE FROM reconciliation_gap WHERE found_at < '1999-02-01'",
          "DELETE FROM payment_transaction WHERE requested_at < '1999-02-01'",
          "DELETE FROM payment WHERE created_at < '1999-02-01'");

  /**
   * A payment, or a movement of its money.
   *
   * @param kind state of the payment, or type of the movement
   */
  record Known(
      UUID id,
      Instant at,
      String currency,
      String kind,
      long amount,
      long received,
      long refunded) {

    LocalDate day(ZoneId zone) {
      return LocalDate.ofInstant(at, zone);
    }

    boolean within(LocalDate from, LocalDate to, ZoneId zone) {
      return !day(zone).isBefore(from) && !day(zone).isAfter(to);
    }
  }

  final List<Known> payments = new ArrayList<>();
  final List<Known> movements = new ArrayList<>();
  private final DataSource source;
  private final Random random = new Random(1);

  KnownMoney(DataSource source) {
    this.source = source;
  }

  /** Days in 1998 on which the clocks of the zone were changed. */
  static List<LocalDate> oddDays(ZoneId zone) {
    List<LocalDate> days = new ArrayList<>();
    Instant from = FIRST.atStartOfDay(zone).toInstant();
    for (ZoneOffsetTransition next = zone.getRules().nextTransition(from);
        next != null && next.getDateTimeBefore().getYear() == FIRST.getYear();
        next = zone.getRules().nextTransition(next.getInstant())) {
      days.add(next.getDateTimeBefore().toLocalDate());
    }
    return days;
  }

  /** Writes all of it. */
  void write() throws SQLException {
    List<Instant> edges = edges();
    try (Connection connection = source.getConnection()) {
      for (int i = 0; i < PAYMENTS + edges.size(); i++) {
        Known payment = payment(i < edges.size() ? edges.get(i) : moment());
        payments.add(payment);
        add(connection, payment);
        gap(connection, payment);
        movement(connection, payment);
      }
    }
  }

  void forget() throws SQLException {
    for (String sql : FORGET) {
      try (Connection connection = source.getConnection();
          PreparedStatement statement = connection.prepareStatement(sql)) {
        statement.executeUpdate();
      }
    }
  }

  <T> T pick(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  private static List<Instant> edges() {
    List<Instant> edges = new ArrayList<>();
    for (ZoneId zone : ZONES) {
      for (LocalDate day : oddDays(zone)) {
        Instant begin = day.atStartOfDay(zone).toInstant();
        Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
        edges.addAll(List.of(begin.minusMillis(1), begin, end.minusMillis(1), end));
      }
    }
    return edges;
  }

  private Instant moment() {
    return FIRST
        .atStartOfDay(ZoneOffset.UTC)
        .plusMinutes(30L * random.nextInt(365 * 48))
        .toInstant();
  }

  private Known payment(Instant at) {
    long amount = 1 + random.nextLong(999_999_999_999L);
    return new Known(
        UUID.randomUUID(),
        at,
        pick(CURRENCIES),
        pick(STATES),
        amount,
        random.nextLong(amount),
        random.nextLong(amount));
  }

  private static void add(Connection connection, Known payment) throws SQLException {
    OffsetDateTime at = payment.at().atOffset(ZoneOffset.UTC);
    execute(
        connection,
        ADD_PAYMENT,
        payment.id(),
        payment.amount(),
        payment.currency(),
        payment.kind(),
        payment.received(),
        payment.refunded(),
        payment.id().toString().getBytes(StandardCharsets.UTF_8),
        at,
        at,
        at,
        "=1+1; \"Анна\"\nНовая, строка");
  }

  private void gap(Connection connection, Known payment) throws SQLException {
    OffsetDateTime at = payment.at().atOffset(ZoneOffset.UTC);
    execute(connection, ADD_GAP, payment.id(), payment.id().toString(), at, at);
  }

  private void movement(Connection connection, Known payment) throws SQLException {
    Known movement =
        new Known(
            UUID.randomUUID(),
            payment.at(),
            payment.currency(),
            pick(TYPES),
            1 + random.nextLong(payment.amount()),
            0,
            0);
    movements.add(movement);
    execute(
        connection,
        ADD_MOVEMENT,
        movement.id(),
        payment.id(),
        movement.kind(),
        movement.amount(),
        movement.currency(),
        movement.at().atOffset(ZoneOffset.UTC));
  }

  private static void execute(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }
}
