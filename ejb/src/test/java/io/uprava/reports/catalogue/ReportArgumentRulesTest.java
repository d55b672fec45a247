package io.uprava.reports.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.uprava.common.error.RuleViolation;
import io.uprava.users.entity.UserStatus;
import io.uprava.users.repository.UserSort;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportArgumentRulesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 5, 31);
  private static final List<ReportParameter> PARAMETERS =
      List.of(
          ReportParameter.period("period", PeriodPreset.LAST_MONTH),
          ReportParameter.anyOf("status", UserStatus.class),
          ReportParameter.currency("currency"),
          ReportParameter.flag("all"),
          ReportParameter.text("q"),
          ReportParameter.amount("amount"),
          ReportParameter.id("row"),
          ReportParameter.oneOf("sort", UserSort.CREATED_AT_DESC));

  @Test
  void namesOfPeriodsBecomeDatesSoThatALaterAttemptGivesTheSame() {
    assertThat(resolve(Map.of()))
        .isEqualTo(
            Map.of("period", "2026-04-01/2026-04-30", "all", "false", "sort", "CREATED_AT_DESC"));
  }

  @Test
  void takesWhatIsGivenInItsNormalForm() {
    assertThat(
            resolve(
                Map.of(
                    "period", "2026-01-05/2026-01-05",
                    "status", "active, closed,active",
                    "currency", "USD",
                    "all", "TRUE",
                    "q", "  x  ",
                    "amount", "1 234,50",
                    "row", "0190A1B2-0000-7000-8000-000000000001",
                    "sort", "name.asc")))
        .isEqualTo(
            Map.of(
                "period", "2026-01-05/2026-01-05",
                "status", "ACTIVE,CLOSED",
                "currency", "usd",
                "all", "true",
                "q", "x",
                "amount", "1 234,50",
                "row", "0190a1b2-0000-7000-8000-000000000001",
                "sort", "NAME_ASC"));
  }

  @ParameterizedTest
  @CsvSource({
    "period,2026-02-30/2026-03-01",
    "period,2026-03-02/2026-03-01",
    "period,next-month",
    "period,0001-01-01/2026-01-01",
    "status,paid",
    "currency,xyz1",
    "all,perhaps",
    "amount,many",
    "amount,1e9",
    "row,7",
    "sort,age.asc"
  })
  void refusesWhatIsNone(String name, String text) {
    assertThatThrownBy(() -> resolve(Map.of(name, text)))
        .isInstanceOf(RuleViolation.class)
        .hasMessageContaining("report-parameter-invalid");
  }

  @Test
  void refusesWhatTheReportDoesNotAskFor() {
    assertThatThrownBy(() -> resolve(Map.of("colour", "red")))
        .hasMessageContaining("report-parameter-unknown");
  }

  @ParameterizedTest
  @CsvSource({
    "today,2026-05-31/2026-05-31",
    "yesterday,2026-05-30/2026-05-30",
    "last-7-days,2026-05-25/2026-05-31",
    "last-30-days,2026-05-02/2026-05-31",
    "this-month,2026-05-01/2026-05-31",
    "last-month,2026-04-01/2026-04-30",
    "this-quarter,2026-04-01/2026-06-30",
    "last-quarter,2026-01-01/2026-03-31",
    "this-year,2026-01-01/2026-12-31",
    "last-year,2025-01-01/2025-12-31",
    "all-time,../..",
    "2026-01-01/..,2026-01-01/..",
    "../2026-01-31,../2026-01-31"
  })
  void knowsPeriodsByName(String name, String dates) {
    assertThat(resolve(Map.of("period", name))).containsEntry("period", dates);
  }

  @Test
  void aDayIsAsLongAsItIsInTheZone() {
    ReportPeriod day = ReportPeriod.parse("2026-03-29/2026-03-29", TODAY).orElseThrow();
    ZoneId berlin = ZoneId.of("Europe/Berlin");

    assertThat(day.begin(berlin)).isEqualTo("2026-03-28T23:00:00Z");
    assertThat(day.end(berlin)).isEqualTo("2026-03-29T22:00:00Z");
  }

  @Test
  void aPeriodThatIsOpenHasNoMomentThere() {
    ReportPeriod since = ReportPeriod.parse("2026-03-29/..", TODAY).orElseThrow();

    assertThat(since.begin(ZoneOffset.UTC)).isEqualTo("2026-03-29T00:00:00Z");
    assertThat(since.end(ZoneOffset.UTC)).isNull();
  }

  private static Map<String, String> resolve(Map<String, String> given) {
    return ReportArgumentRules.resolve(PARAMETERS, given, TODAY);
  }
}
