package io.uprava.reports.repository;

import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.common.schema.MigratedDatabase;
import io.uprava.payments.report.PaymentsRegister;
import io.uprava.payments.report.PaymentsSummary;
import io.uprava.payments.report.RefundsAndDisputes;
import io.uprava.payments.report.StripeReconciliation;
import io.uprava.reports.catalogue.Report;
import io.uprava.reports.catalogue.ReportArgumentRules;
import io.uprava.reports.catalogue.ReportArguments;
import io.uprava.reports.catalogue.ReportMoney;
import io.uprava.reports.catalogue.ReportQuery;
import io.uprava.reports.repository.KnownMoney.Known;
import java.math.BigInteger;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Totals of every report that has money against those of what the test remembers: currencies of no,
 * two and three decimals, random periods of random zones, and each day of 23 and of 25 hours.
 */
class ReportTotalsTest {

  private static final KnownMoney KNOWN = new KnownMoney(MigratedDatabase.get());
  private static final int RANDOM_SPANS = 20;
  private static final Map<String, Period> LENGTHS =
      Map.of(
          "day", Period.ofDays(1),
          "week", Period.ofWeeks(1),
          "month", Period.ofMonths(1),
          "quarter", Period.ofMonths(3));

  private final ReportRowsRepository rows = new ReportRowsRepository();

  /** A period of a zone. */
  record Span(LocalDate from, LocalDate to, ZoneId zone) {

    List<Known> of(List<Known> all) {
      return all.stream().filter(one -> one.within(from, to, zone)).toList();
    }
  }

  @BeforeAll
  static void remember() throws SQLException {
    KNOWN.write();
  }

  @AfterAll
  static void forget() throws SQLException {
    KNOWN.forget();
  }

  static Stream<Span> spans() {
    Random random = new Random(1998);
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < RANDOM_SPANS; i++) {
      ZoneId zone = KnownMoney.ZONES.get(random.nextInt(KnownMoney.ZONES.size()));
      LocalDate from = KnownMoney.FIRST.plusDays(random.nextInt(300));
      spans.add(new Span(from, from.plusDays(random.nextInt(90)), zone));
    }
    for (ZoneId zone : KnownMoney.ZONES) {
      KnownMoney.oddDays(zone).forEach(day -> spans.add(new Span(day, day, zone)));
    }
    return spans.stream();
  }

  @ParameterizedTest
  @MethodSource("spans")
  void registerHoldsThePaymentsOfThePeriodToTheMinorUnit(Span span) throws SQLException {
    List<List<Object>> read = read(new PaymentsRegister(), Map.of(), span);
    List<Known> known = span.of(KNOWN.payments);

    assertThat(read).extracting(row -> row.get(11)).containsExactlyInAnyOrderElementsOf(ids(known));
    assertThat(sums(read, List.of(), 2)).isEqualTo(sums(known, one -> "", Known::amount));
    assertThat(sums(read, List.of(), 3)).isEqualTo(sums(known, one -> "", Known::received));
    assertThat(sums(read, List.of(), 4)).isEqualTo(sums(known, one -> "", Known::refunded));
  }

  @ParameterizedTest
  @MethodSource("spans")
  void summaryAddsUpEachStepCurrencyAndState(Span span) throws SQLException {
    List<Known> known = span.of(KNOWN.payments);
    for (String step : List.of("day", "week", "month", "quarter")) {
      List<List<Object>> read = read(new PaymentsSummary(), Map.of("step", step), span);
      Function<Known, String> group =
          one -> days(span, start(one.day(span.zone()), step), step) + one.kind();
      List<Integer> grouped = List.of(0, 1, 3);

      assertThat(sums(read, grouped, 5)).isEqualTo(sums(known, group, Known::amount));
      assertThat(sums(read, grouped, 6)).isEqualTo(sums(known, group, Known::received));
      assertThat(sums(read, grouped, 7)).isEqualTo(sums(known, group, Known::refunded));
      assertThat(read.stream().mapToLong(row -> ((BigInteger) row.get(4)).longValue()).sum())
          .isEqualTo(known.size());
    }
  }

  @Test
  void summaryOfAllTimeHasWholeMonths() throws SQLException {
    Map<String, String> values =
        ReportArgumentRules.resolve(
            new PaymentsSummary().parameters(), Map.of("period", "all-time"), KnownMoney.FIRST);
    List<List<Object>> read = read(new PaymentsSummary(), values, ZoneOffset.UTC);

    assertThat(read).isNotEmpty();
    assertThat(read)
        .allSatisfy(
            row ->
                assertThat((LocalDate) row.get(0))
                    .hasDayOfMonth(1)
                    .isEqualTo(((LocalDate) row.get(1)).plusDays(1).minusMonths(1)));
  }

  @ParameterizedTest
  @MethodSource("spans")
  void moneyThatWentBackIsAllThatIsNoPurchase(Span span) throws SQLException {
    List<Known> back =
        span.of(KNOWN.movements).stream().filter(one -> !one.kind().equals("PURCHASE")).toList();

    assertThat(sums(read(new RefundsAndDisputes(), Map.of(), span), List.of(1), 3))
        .isEqualTo(sums(back, Known::kind, Known::amount));
  }

  @ParameterizedTest
  @MethodSource("spans")
  void reconciliationNamesThePaymentsOfItsGaps(Span span) throws SQLException {
    List<List<Object>> read = read(new StripeReconciliation(), Map.of(), span);
    List<Known> known = span.of(KNOWN.payments);

    assertThat(read).extracting(row -> row.get(14)).containsExactlyInAnyOrderElementsOf(ids(known));
    assertThat(sums(read, List.of(5), 3)).isEqualTo(sums(known, Known::kind, Known::amount));
  }

  private static List<Object> ids(List<Known> known) {
    return known.stream().<Object>map(one -> one.id().toString()).toList();
  }

  /** Sums of a column by the texts of others and the currency. */
  private static Map<String, BigInteger> sums(
      List<List<Object>> rows, List<Integer> groups, int column) {
    Map<String, BigInteger> sums = new TreeMap<>();
    for (List<Object> row : rows) {
      ReportMoney money = (ReportMoney) row.get(column);
      StringBuilder group = new StringBuilder();
      groups.forEach(one -> group.append(row.get(one)));
      sums.merge(group.append(money.currency()).toString(), money.minor(), BigInteger::add);
    }
    return sums;
  }

  private static Map<String, BigInteger> sums(
      List<Known> known, Function<Known, String> group, ToLongFunction<Known> amount) {
    Map<String, BigInteger> sums = new TreeMap<>();
    for (Known one : known) {
      sums.merge(
          group.apply(one) + one.currency(),
          BigInteger.valueOf(amount.applyAsLong(one)),
          BigInteger::add);
    }
    return sums;
  }

  /** The first and the last day of a step that belong to the span. */
  private static String days(Span span, LocalDate start, String step) {
    LocalDate end = start.plus(LENGTHS.get(step)).minusDays(1);
    LocalDate first = start.isBefore(span.from()) ? span.from() : start;
    return first.toString() + (end.isAfter(span.to()) ? span.to() : end);
  }

  private static LocalDate start(LocalDate day, String step) {
    return switch (step) {
      case "week" -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case "month" -> day.withDayOfMonth(1);
      case "quarter" -> day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / 3 * 3 + 1);
      default -> day;
    };
  }

  private List<List<Object>> read(Report report, Map<String, String> chosen, Span span)
      throws SQLException {
    Map<String, String> given = new TreeMap<>(chosen);
    given.put("period", span.from() + "/" + span.to());
    Map<String, String> values =
        ReportArgumentRules.resolve(report.parameters(), given, KnownMoney.FIRST);
    return read(report, values, span.zone());
  }

  private List<List<Object>> read(Report report, Map<String, String> values, ZoneId zone)
      throws SQLException {
    rows.dataSource = MigratedDatabase.get();
    ReportQuery query = report.query(new ReportArguments(values, zone, UUID.randomUUID()));
    Rows read = new Rows(report.columns());
    rows.read(query.sql(), query.values(), Duration.ofSeconds(20), read);
    return read.cells;
  }
}
