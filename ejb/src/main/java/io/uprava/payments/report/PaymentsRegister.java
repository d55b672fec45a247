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
import java.util.List;
import java.util.Set;

/** Every payment that was asked for in a period, one by one. */
@ApplicationScoped
public class PaymentsRegister implements Report {

  private static final String SELECT =
      """
      SELECT p.id, p.created_at, p.status, p.currency, p.amount, p.received_amount,
        p.refunded_amount, p.client_name, p.client_email, p.description, p.external_key,
        p.livemode
      FROM payment p""";

  @Override
  public String key() {
    return "payments-register";
  }

  @Override
  public Set<String> roles() {
    return Set.of(Roles.ADMIN, Roles.ACCOUNTANT, Scopes.PAYMENTS_READ);
  }

  @Override
  public List<ReportParameter> parameters() {
    return List.of(
        ReportParameter.period("period", PeriodPreset.THIS_MONTH),
        ReportParameter.anyOf("status", PaymentStatus.class),
        ReportParameter.currency("currency"),
        ReportParameter.text("client"));
  }

  @Override
  public List<ReportColumn> columns() {
    return List.of(
        ReportColumn.instant("created_at"),
        ReportColumn.choice("status", PaymentStatus.class),
        ReportColumn.money("amount", "currency"),
        ReportColumn.money("received_amount", "currency"),
        ReportColumn.money("refunded_amount", "currency"),
        ReportColumn.text("currency"),
        ReportColumn.text("client_name"),
        ReportColumn.text("client_email"),
        ReportColumn.text("description"),
        ReportColumn.text("external_key"),
        ReportColumn.flag("livemode"),
        ReportColumn.text("id"));
  }

  @Override
  public ReportQuery query(ReportArguments arguments) {
    ReportPeriod period = arguments.period("period");
    SqlConditions conditions =
        new SqlConditions()
            .and("p.created_at >= ?", period.begin(arguments.zone()))
            .and("p.created_at < ?", period.end(arguments.zone()))
            .andIfAny("p.status", arguments.anyOf("status"))
            .andIfGiven("p.currency = ?", arguments.textOrNull("currency"));
    arguments
        .text("client")
        .ifPresent(part -> conditions.and("p.client_text LIKE ?", SqlConditions.containing(part)));
    return ReportQuery.of(SELECT, conditions, "ORDER BY p.created_at, p.id");
  }
}
