package io.uprava.reports.repository;

import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.common.schema.MigratedDatabase;
import io.uprava.payments.report.PaymentsRegister;
import io.uprava.payments.report.PaymentsSummary;
import io.uprava.reports.catalogue.Report;
import io.uprava.reports.catalogue.ReportArgumentRules;
import io.uprava.reports.catalogue.ReportArguments;
import io.uprava.reports.catalogue.ReportMoney;
import io.uprava.reports.catalogue.ReportQuery;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/**
 * Totals of the reports on payments against those of payments remembered by the test, over random
 * payments, currencies, zones and periods with days of 23 and 25 hours.
 */
class ReportTotalsTest {

  private static final int PAYMENTS = 400;
  private static final List<String> CURRENCIES = List.of("usd", "rub", "jpy", "kwd");
  private static final List<String> STATES = List.of("PAID", "FAILED", "REFUNDED", "EXPIRED");
  private static final List<String> ZONES =
      List.of("UTC", "Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Pacific/Apia");
  private static final LocalDate FIRST = LocalDate.of(1998, 1, 1);
  private static final List<Known> KNOWN = new ArrayList<>();

  private final ReportRowsRepository rows = new ReportRowsRepository();

  private record Known(UUID id, Instant at, String currency, String state, long amount) {}

  @BeforeAll
  static void remember() throws SQLException {
    Random random = new Random(1);
    try (Connection connection = MigratedDatabase.get().getConnection()) {
      for (int i = 0; i < PAYMENTS; i++) {
        Instant at =
            FIRST
                .atStartOfDay(ZoneOffset.UTC)
                .plusMinutes(30L * random.nextInt(365 * 48))
                .toInstant();
        Known payment =
            new Known(
                UUID.randomUUID(),
                at,
                pick(CURRENCIES, random),
                pick(STATES, random),
                1 + random.nextLong(999_999_999_999L));
        insert(connection, payment);
        KNOWN.add(payment);
      }
    }
  }

  @AfterAll
  static void forget() throws SQLException {
    try (Connection connection = MigratedDatabase.get().getConnection();
        PreparedStatement statement =
            connection.prepareStatement("DELETE FROM payment WHERE created_at < '1999-02-01'")) {
      statement.executeUpdate();
    }
  }

  @RepeatedTest(20)
  void registerHoldsThePaymentsOfThePeriodToTheMinorUnit(RepetitionInfo repetition)
      throws SQLException {
    Random random = new Random(repetition.getCurrentRepetition());
    ZoneId zone = ZoneId.of(pick(ZONES, random));
    LocalDate from = FIRST.plusDays(random.nextInt(300));
    LocalDate to = from.plusDays(random.nextInt(60));

    Map<String, BigInteger> sums = new TreeMap<>();
    for (List<Object> row : read(new PaymentsRegister(), Map.of("period", from + "/" + to), zone)) {
      ReportMoney amount = (ReportMoney) row.get(2);
      sums.merge(amount.currency(), amount.minor(), BigInteger::add);
    }

    assertThat(sums).isEqualTo(expected(from, to, zone));
  }

  @RepeatedTest(20)
  void summaryOfAnyStepAddsUpToTheSame(RepetitionInfo repetition) throws SQLException {
    Random random = new Random(1000L + repetition.getCurrentRepetition());
    ZoneId zone = ZoneId.of(pick(ZONES, random));
    LocalDate from = FIRST.plusDays(random.nextInt(300));
    LocalDate to = from.plusDays(random.nextInt(90));
    String step = pick(List.of("day", "week", "month", "quarter"), random);

    Map<String, BigInteger> sums = new TreeMap<>();
    Map<String, String> chosen = new HashMap<>(Map.of("period", from + "/" + to, "step", step));
    for (List<Object> row : read(new PaymentsSummary(), chosen, zone)) {
      ReportMoney amount = (ReportMoney) row.get(4);
      sums.merge(amount.currency(), amount.minor(), BigInteger::add);
    }

    assertThat(sums).isEqualTo(expected(from, to, zone));
  }

  private static Map<String, BigInteger> expected(LocalDate from, LocalDate to, ZoneId zone) {
    Map<String, BigInteger> sums = new TreeMap<>();
    for (Known payment : KNOWN) {
      LocalDate day = LocalDate.ofInstant(payment.at(), zone);
      if (!day.isBefore(from) && !day.isAfter(to)) {
        sums.merge(payment.currency(), BigInteger.valueOf(payment.amount()), BigInteger::add);
      }
    }
    return sums;
  }

  private List<List<Object>> read(Report report, Map<String, String> chosen, ZoneId zone)
      throws SQLException {
    rows.dataSource = MigratedDatabase.get();
    ReportQuery query =
        report.query(
            new ReportArguments(
                ReportArgumentRules.resolve(report.parameters(), chosen, FIRST),
                zone,
                UUID.randomUUID()));
    Rows read = new Rows(report.columns());
    rows.read(query.sql(), query.values(), Duration.ofSeconds(20), read);
    return read.cells;
  }

  private static <T> T pick(List<T> some, Random random) {
    return some.get(random.nextInt(some.size()));
  }

  private static void insert(Connection connection, Known payment) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            INSERT INTO payment (id, version, amount, currency, description, metadata,
              capture_method, livemode, status, received_amount, refunded_amount,
              unknown_attempts, cancelled, link_hash, link_cipher, link_expires_at,
              timeline_length, created_at, updated_at)
            VALUES (?, 1, ?, ?, 'totals', '{}', 'AUTOMATIC', false, ?, 0, 0, 0, false, ?, '', ?, 0,
              ?, ?)""")) {
      OffsetDateTime at = payment.at().atOffset(ZoneOffset.UTC);
      statement.setObject(1, payment.id());
      statement.setLong(2, payment.amount());
      statement.setString(3, payment.currency());
      statement.setString(4, payment.state());
      statement.setBytes(
          5, payment.id().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
      statement.setObject(6, at);
      statement.setObject(7, at);
      statement.setObject(8, at);
      statement.executeUpdate();
    }
  }
}
