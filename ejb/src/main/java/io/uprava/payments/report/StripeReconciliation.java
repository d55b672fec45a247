package io.uprava.payments.report;

import io.uprava.common.paging.ListConditions;
import io.uprava.common.security.Roles;
import io.uprava.common.security.Scopes;
import io.uprava.payments.entity.GapKind;
import io.uprava.payments.entity.GapStatus;
import io.uprava.payments.entity.PaymentStatus;
import io.uprava.payments.repository.GapFilter;
import io.uprava.payments.repository.GapQuery;
import io.uprava.reports.catalogue.ListReport;
import io.uprava.reports.catalogue.PeriodPreset;
import io.uprava.reports.catalogue.ReportColumn;
import io.uprava.reports.catalogue.ReportParameter;
import io.uprava.reports.catalogue.ReportQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Where Stripe and we disagreed, and what became of it. */
@ApplicationScoped
public class StripeReconciliation implements ListReport {

  private static final String SELECT =
      """
      SELECT g.found_at, g.kind, g.status, p.amount, p.currency, p.status AS payment_status, p.description, g.ours, g.theirs,
        g.seen_at, g.settled_at, g.settled_by, g.reason, g.provider_id, g.payment_id, g.id
      FROM reconciliation_gap g JOIN payment p ON p.id = g.payment_id""";

  @Override
  public String key() {
    return "stripe-reconciliation";
  }

  @Override
  public Set<String> roles() {
    return Set.of(Roles.ADMIN, Roles.ACCOUNTANT, Scopes.PAYMENTS_READ);
  }

  @Override
  public List<ReportParameter> parameters() {
    return List.of(
        ReportParameter.period("period", PeriodPreset.LAST_30_DAYS),
        ReportParameter.choice("status", GapStatus.class),
        ReportParameter.choice("kind", GapKind.class),
        ReportParameter.currency("currency"),
        ReportParameter.id("payment"));
  }

  @Override
  public List<ReportColumn> columns() {
    return List.of(
        ReportColumn.instant("found_at"),
        ReportColumn.choice("kind", GapKind.class),
        ReportColumn.choice("status", GapStatus.class),
        ReportColumn.money("amount", "currency"),
        ReportColumn.currency("currency"),
        ReportColumn.choice("payment_status", PaymentStatus.class),
        ReportColumn.text("description"),
        ReportColumn.text("ours"),
        ReportColumn.text("theirs"),
        ReportColumn.instant("seen_at"),
        ReportColumn.instant("settled_at"),
        ReportColumn.text("settled_by"),
        ReportColumn.text("reason"),
        ReportColumn.text("provider_id"),
        ReportColumn.text("payment_id"));
  }

  @Override
  public ReportQuery query(ListConditions conditions) {
    return ReportQuery.of(
        SELECT, GapQuery.conditions(GapFilter.of(conditions)), GapQuery.ORDER.orderBy());
  }
}
