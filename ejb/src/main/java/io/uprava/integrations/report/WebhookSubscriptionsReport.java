package io.uprava.integrations.report;

import io.uprava.common.paging.ListConditions;
import io.uprava.common.security.Roles;
import io.uprava.common.security.Scopes;
import io.uprava.common.sql.SqlConditions;
import io.uprava.integrations.entity.WebhookSubscriptionStatus;
import io.uprava.reports.catalogue.ListReport;
import io.uprava.reports.catalogue.ReportColumn;
import io.uprava.reports.catalogue.ReportParameter;
import io.uprava.reports.catalogue.ReportQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Who is told of events, and how their endpoints fare; never a secret. */
@ApplicationScoped
public class WebhookSubscriptionsReport implements ListReport {

  private static final String SELECT =
      """
      SELECT s.created_at, s.url, s.description, s.event_types, s.status, s.status_reason, s.failures, s.failing_since,
        s.last_success_at, s.id
      FROM webhook_subscription s""";

  @Override
  public String key() {
    return "webhook-subscriptions";
  }

  @Override
  public Set<String> roles() {
    return Set.of(Roles.ADMIN, Scopes.WEBHOOKS_READ);
  }

  @Override
  public List<ReportParameter> parameters() {
    return List.of();
  }

  @Override
  public List<ReportColumn> columns() {
    return List.of(
        ReportColumn.instant("created_at"),
        ReportColumn.text("url"),
        ReportColumn.text("description"),
        ReportColumn.text("event_types"),
        ReportColumn.choice("status", WebhookSubscriptionStatus.class),
        ReportColumn.text("status_reason"),
        ReportColumn.integer("failures"),
        ReportColumn.instant("failing_since"),
        ReportColumn.instant("last_success_at"),
        ReportColumn.text("id"));
  }

  @Override
  public ReportQuery query(ListConditions conditions) {
    return ReportQuery.of(
        SELECT,
        new SqlConditions().and("s.removed_at IS NULL"),
        "ORDER BY s.created_at DESC, s.id DESC");
  }
}
