package io.uprava.payments.report;

import io.uprava.common.security.Roles;
import io.uprava.common.security.Scopes;
import io.uprava.common.sql.SqlConditions;
import io.uprava.payments.entity.PaymentStatus;
import io.uprava.reports.catalogue.PeriodPreset;
import io.uprava.reports.catalogue.Report;
import io.uprava.reports.catalogue.ReportArguments;
import io.uprava.reports.catalogue.ReportColumn;
import io.uprava.reports.catalogue.ReportParameter;
import io.uprava.reports.catalogue.ReportPeriod;
import io.uprava.reports.catalogue.ReportQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Payments added up by day, week, month or quarter, currency and state. A step that begins or ends
 * outside the chosen days is named by those of its days that were counted.
 */
@ApplicationScoped
public class PaymentsSummary implements Report {

  private static final String SELECT =
      """
      SELECT GREATEST(CAST(step.begins AS date), CAST(? AS date)) AS period_start,
        LEAST(CAST(step.begins + CAST(? AS interval) AS date) - 1, CAST(? AS date)) AS period_end,
        p.currency, p.status, count(*) AS payments, sum(p.amount) AS amount,
        sum(p.received_amount) AS received_amount, sum(p.refunded_amount) AS refunded_amount
      FROM payment p
      CROSS JOIN LATERAL (SELECT date_trunc(?, p.created_at AT TIME ZONE ?) AS begins) step""";

  @Override
  public String key() {
    return "payments-summary";
  }

  @Override
  public Set<String> roles() {
    return Set.of(Roles.ADMIN, Roles.ACCOUNTANT, Scopes.PAYMENTS_READ);
  }

  @Override
  public List<ReportParameter> parameters() {
    return List.of(
        ReportParameter.period("period", PeriodPreset.THIS_MONTH),
        ReportParameter.oneOf("step", SummaryStep.MONTH),
        ReportParameter.currency("currency"));
  }

  @Override
  public List<ReportColumn> columns() {
    return List.of(
        ReportColumn.date("period_start"),
        ReportColumn.date("period_end"),
        ReportColumn.currency("currency"),
        ReportColumn.choice("status", PaymentStatus.class),
        ReportColumn.integer("payments"),
        ReportColumn.money("amount", "currency"),
        ReportColumn.money("received_amount", "currency"),
        ReportColumn.money("refunded_amount", "currency"));
  }

  @Override
  public ReportQuery query(ReportArguments arguments) {
    ReportPeriod period = arguments.period("period");
    SqlConditions conditions =
        new SqlConditions()
            .andIfGiven("p.created_at >= ?", period.begin(arguments.zone()))
            .andIfGiven("p.created_at < ?", period.end(arguments.zone()))
            .andIfGiven("p.currency = ?", arguments.textOrNull("currency"));
    ReportQuery grouped =
        ReportQuery.of(SELECT, conditions, "GROUP BY 1, 2, 3, 4 ORDER BY 1, 3, 4");
    SummaryStep step = SummaryStep.valueOf(arguments.values().get("step"));
    return grouped.preceded(
        day(period.from(), "-infinity"),
        step.interval(),
        day(period.to(), "infinity"),
        step.field(),
        arguments.zone().getId());
  }

  private static String day(LocalDate day, String otherwise) {
    return day == null ? otherwise : day.toString();
  }
}
