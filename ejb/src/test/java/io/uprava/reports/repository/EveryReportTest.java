package io.uprava.reports.repository;

import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.clients.report.ClientsReport;
import io.uprava.common.i18n.Texts;
import io.uprava.common.schema.MigratedDatabase;
import io.uprava.connections.report.ConnectionOperationsReport;
import io.uprava.connections.report.ConnectionsReport;
import io.uprava.integrations.report.InboundEventsReport;
import io.uprava.integrations.report.OutgoingDeliveriesReport;
import io.uprava.integrations.report.WebhookSubscriptionsReport;
import io.uprava.payments.report.PaymentsRegister;
import io.uprava.payments.report.PaymentsSummary;
import io.uprava.payments.report.RefundsAndDisputes;
import io.uprava.payments.report.StripeReconciliation;
import io.uprava.reports.catalogue.ApiKeysReport;
import io.uprava.reports.catalogue.AuditExtract;
import io.uprava.reports.catalogue.MailsReport;
import io.uprava.reports.catalogue.ParameterType;
import io.uprava.reports.catalogue.Report;
import io.uprava.reports.catalogue.ReportArgumentRules;
import io.uprava.reports.catalogue.ReportArguments;
import io.uprava.reports.catalogue.ReportColumn;
import io.uprava.reports.catalogue.ReportParameter;
import io.uprava.reports.catalogue.ReportQuery;
import io.uprava.reports.catalogue.SignInsReport;
import io.uprava.reports.catalogue.UserImportsReport;
import io.uprava.reports.catalogue.UsersForImport;
import io.uprava.reports.catalogue.UsersReport;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every report of the product. */
class EveryReportTest {

  private final ReportRowsRepository rows = new ReportRowsRepository();
  private final Texts texts = new Texts();

  static Stream<Report> reports() {
    return Stream.of(
        new ClientsReport(),
        new PaymentsRegister(),
        new PaymentsSummary(),
        new RefundsAndDisputes(),
        new StripeReconciliation(),
        new UsersReport(),
        new SignInsReport(),
        new AuditExtract(),
        new InboundEventsReport(),
        new OutgoingDeliveriesReport(),
        new WebhookSubscriptionsReport(),
        new UsersForImport(),
        new UserImportsReport(),
        new ApiKeysReport(),
        new MailsReport(),
        new ConnectionsReport(Clock.systemUTC()),
        new ConnectionOperationsReport());
  }

  @ParameterizedTest
  @MethodSource("reports")
  void canBeReadWithEveryParameterGivenAndWithNone(Report report) throws SQLException {
    rows.dataSource = MigratedDatabase.get();
    for (Map<String, String> given : List.of(Map.<String, String>of(), everything(report))) {
      ReportQuery query = query(report, given);
      Rows read = new Rows(report.columns());
      rows.read(query.sql(), query.values(), Duration.ofSeconds(20), read);
      assertThat(read.total).isEqualTo(read.cells.size());
    }
  }

  @ParameterizedTest
  @MethodSource("reports")
  void saysEverythingInBothLanguages(Report report) {
    String prefix = "report." + report.key();
    assertThat(texts.has(prefix + ".title")).as(prefix).isTrue();
    assertThat(texts.has(prefix + ".text")).as(prefix).isTrue();
    for (ReportColumn column : report.columns()) {
      assertThat(named(prefix, "column", column.name())).as(column.name()).isTrue();
    }
    for (ReportParameter parameter : report.parameters()) {
      assertThat(named(prefix, "parameter", parameter.name())).as(parameter.name()).isTrue();
      for (String choice : parameter.choices()) {
        assertThat(texts.has(parameter.choiceTexts() + "." + choice)).as(choice).isTrue();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("reports")
  void putsWhatPeopleTypeIntoValuesOnly(Report report) {
    ReportQuery one = query(report, typed(report, "x'); DROP TABLE payment; --"));
    ReportQuery other = query(report, typed(report, "\"?, ?\" OR 1 = 1"));

    assertThat(one.sql()).isEqualTo(other.sql()).doesNotContain("DROP");
    assertThat(one.values()).hasSameSizeAs(other.values());
    assertThat(one.sql().chars().filter(sign -> sign == '?')).hasSameSizeAs(one.values());
  }

  private static Map<String, String> typed(Report report, String text) {
    return report.parameters().stream()
        .filter(one -> one.type() == ParameterType.TEXT || one.type() == ParameterType.CODE)
        .collect(Collectors.toMap(ReportParameter::name, one -> text));
  }

  private static ReportQuery query(Report report, Map<String, String> given) {
    Map<String, String> values =
        ReportArgumentRules.resolve(report.parameters(), given, LocalDate.of(2026, 3, 29));
    return report.query(new ReportArguments(values, ZoneId.of("Europe/Berlin"), UUID.randomUUID()));
  }

  private boolean named(String prefix, String kind, String name) {
    return texts.has("report." + kind + "." + name) || texts.has(prefix + "." + kind + "." + name);
  }

  private static Map<String, String> everything(Report report) {
    Map<String, String> given = new HashMap<>();
    for (ReportParameter parameter : report.parameters()) {
      given.put(parameter.name(), some(parameter));
    }
    return given;
  }

  private static String some(ReportParameter parameter) {
    if (parameter.type() == ParameterType.CURRENCY) {
      return "usd";
    }
    return switch (parameter.type()) {
      case PERIOD -> "2026-01-01/2026-12-31";
      case ONE_OF -> parameter.choices().get(0);
      case ANY_OF -> String.join(",", parameter.choices());
      case FLAG -> "true";
      case AMOUNT -> "1 234,50";
      case ID -> UUID.randomUUID().toString();
      default -> "some%text'";
    };
  }
}
