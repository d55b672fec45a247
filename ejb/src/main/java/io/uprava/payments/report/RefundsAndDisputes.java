package io.uprava.payments.report;

import io.uprava.common.security.Roles;
import io.uprava.common.security.Scopes;
import io.uprava.common.sql.SqlConditions;
import io.uprava.payments.entity.ProviderState;
import io.uprava.payments.entity.TransactionStatus;
import io.uprava.payments.entity.TransactionType;
import io.uprava.reports.catalogue.PeriodPreset;
import io.uprava.reports.catalogue.Report;
import io.uprava.reports.catalogue.ReportArguments;
import io.uprava.reports.catalogue.ReportColumn;
import io.uprava.reports.catalogue.ReportParameter;
import io.uprava.reports.catalogue.ReportPeriod;
import io.uprava.reports.catalogue.ReportQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Money that went back to clients or was taken back by their banks, movement by movement. */
@ApplicationScoped
public class RefundsAndDisputes implements Report {

  private static final String SELECT =
      """
      SELECT t.id, t.requested_at, t.type, t.status, t.amount, t.currency, t.reason, t.requested_by_name,
        t.decided_by_name, t.settled_at, t.provider_id, t.error, t.payment_id,
        p.description, p.client_name, p.dispute_state, p.dispute_due_at
      FROM payment_transaction t JOIN payment p ON p.id = t.payment_id""";

  private static final List<String> MONEY_BACK =
      Stream.of(TransactionType.REFUND, TransactionType.CHARGEBACK, TransactionType.REVERSAL)
          .map(Enum::name)
          .toList();

  @Override
  public String key() {
    return "refunds-and-disputes";
  }

  @Override
  public Set<String> roles() {
    return Set.of(Roles.ADMIN, Roles.ACCOUNTANT, Scopes.PAYMENTS_READ);
  }

  @Override
  public List<ReportParameter> parameters() {
    return List.of(
        ReportParameter.period("period", PeriodPreset.THIS_MONTH),
        ReportParameter.anyOf("type", MONEY_BACK, "TransactionType"),
        ReportParameter.anyOf("status", TransactionStatus.class),
        ReportParameter.currency("currency"));
  }

  @Override
  public List<ReportColumn> columns() {
    return List.of(
        ReportColumn.instant("requested_at"),
        ReportColumn.choice("type", TransactionType.class),
        ReportColumn.choice("status", TransactionStatus.class),
        ReportColumn.money("amount", "currency"),
        ReportColumn.currency("currency"),
        ReportColumn.text("client_name"),
        ReportColumn.text("description"),
        ReportColumn.text("reason"),
        ReportColumn.text("requested_by_name"),
        ReportColumn.text("decided_by_name"),
        ReportColumn.instant("settled_at"),
        ReportColumn.choice("dispute_state", ProviderState.class),
        ReportColumn.instant("dispute_due_at"),
        ReportColumn.text("provider_id"),
        ReportColumn.text("error"),
        ReportColumn.text("payment_id"));
  }

  @Override
  public ReportQuery query(ReportArguments arguments) {
    ReportPeriod period = arguments.period("period");
    List<String> types = arguments.anyOf("type");
    SqlConditions conditions =
        new SqlConditions()
            .andIfGiven("t.requested_at >= ?", period.begin(arguments.zone()))
            .andIfGiven("t.requested_at < ?", period.end(arguments.zone()))
            .andIfAny("t.type", types.isEmpty() ? MONEY_BACK : types)
            .andIfAny("t.status", arguments.anyOf("status"))
            .andIfGiven("t.currency = ?", arguments.textOrNull("currency"));
    return ReportQuery.of(SELECT, conditions, "ORDER BY t.requested_at, t.id");
  }
}
