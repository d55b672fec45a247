package io.uprava.reports.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.common.paging.ListConditions;
import io.uprava.payments.report.PaymentsRegister;
import io.uprava.payments.repository.PaymentFilter;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ListParametersTest {

  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final List<ReportParameter> PARAMETERS = new PaymentsRegister().parameters();

  static List<Map<String, String>> addresses() {
    return List.of(
        Map.of(),
        Map.of("from", "2026-03-08", "to", "2026-03-08"),
        Map.of("from", "2026-03-08", "status", "PAID"),
        Map.of("to", "2026-11-01", "status", "FAILED,EXPIRED", "sort", "amount.desc"),
        Map.of("currency", "EUR", "amount_from", "1 000,50", "amount_to", "2000.5"),
        Map.of("client", UUID.randomUUID().toString(), "provider_id", "pi_1", "q", " O'Brien % "));
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void theReportOfAListHasTheFilterOfTheList(Map<String, String> address) {
    ListConditions list = new ListConditions(address, ZONE);
    Map<String, String> resolved =
        ReportArgumentRules.resolve(
            PARAMETERS, ListParameters.of(PARAMETERS, list), LocalDate.of(2026, 5, 31));

    ListConditions report = new ReportArguments(resolved, ZONE, null).conditions();

    assertThat(PaymentFilter.of(report)).isEqualTo(PaymentFilter.of(list));
  }

  @Test
  void aListWithoutDaysExportsEveryDay() {
    assertThat(ListParameters.of(PARAMETERS, new ListConditions(Map.of(), ZONE)))
        .isEqualTo(Map.of("period", "../.."));
  }
}
