package io.uprava.payments.report;

import io.uprava.common.paging.ListConditions;
import io.uprava.common.security.Roles;
import io.uprava.common.security.Scopes;
import io.uprava.payments.entity.PaymentStatus;
import io.uprava.payments.repository.PaymentFilter;
import io.uprava.payments.repository.PaymentQuery;
import io.uprava.payments.repository.PaymentSort;
import io.uprava.reports.catalogue.ListReport;
import io.uprava.reports.catalogue.PeriodPreset;
import io.uprava.reports.catalogue.ReportColumn;
import io.uprava.reports.catalogue.ReportParameter;
import io.uprava.reports.catalogue.ReportQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Every payment, one by one: the list of payments as a file. */
@ApplicationScoped
public class PaymentsRegister implements ListReport {

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
        ReportParameter.amount("amount_from"),
        ReportParameter.amount("amount_to"),
        ReportParameter.text("client"),
        ReportParameter.code("provider_id"),
        ReportParameter.text("q"),
        ReportParameter.oneOf("sort", PaymentSort.CREATED_AT_DESC));
  }

  @Override
  public List<ReportColumn> columns() {
    return List.of(
        ReportColumn.instant("created_at"),
        ReportColumn.choice("status", PaymentStatus.class),
        ReportColumn.money("amount", "currency"),
        ReportColumn.money("received_amount", "currency"),
        ReportColumn.money("refunded_amount", "currency"),
        ReportColumn.currency("currency"),
        ReportColumn.text("client_name"),
        ReportColumn.text("client_email"),
        ReportColumn.text("description"),
        ReportColumn.text("external_key"),
        ReportColumn.flag("livemode"),
        ReportColumn.text("id"));
  }

  @Override
  public ReportQuery query(ListConditions conditions) {
    PaymentQuery list = new PaymentQuery(PaymentFilter.of(conditions));
    return ReportQuery.of(SELECT, list.conditions(), list.orderBy());
  }
}
