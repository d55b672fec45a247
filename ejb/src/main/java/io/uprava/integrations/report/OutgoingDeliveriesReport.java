package io.uprava.integrations.report;

import io.uprava.common.paging.ListConditions;
import io.uprava.common.security.Roles;
import io.uprava.common.security.Scopes;
import io.uprava.integrations.entity.WebhookDeliveryStatus;
import io.uprava.integrations.repository.WebhookDeliveryFilter;
import io.uprava.integrations.repository.WebhookDeliveryQuery;
import io.uprava.reports.catalogue.ListReport;
import io.uprava.reports.catalogue.PeriodPreset;
import io.uprava.reports.catalogue.ReportColumn;
import io.uprava.reports.catalogue.ReportParameter;
import io.uprava.reports.catalogue.ReportQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Webhooks that we sent, and whether they arrived. */
@ApplicationScoped
public class OutgoingDeliveriesReport implements ListReport {

  private static final String SELECT =
      """
      SELECT d.created_at, d.event_type, d.status, s.url, d.attempts, d.last_status_code, d.last_error, d.settled_at,
        CASE WHEN d.settled_at IS NULL THEN d.next_attempt_at END AS next_attempt_at,
        d.subject_id, d.event_id, d.id
      FROM webhook_delivery d JOIN webhook_subscription s ON s.id = d.subscription_id""";

  @Override
  public String key() {
    return "outgoing-deliveries";
  }

  @Override
  public Set<String> roles() {
    return Set.of(Roles.ADMIN, Scopes.WEBHOOKS_READ);
  }

  @Override
  public List<ReportParameter> parameters() {
    return List.of(
        ReportParameter.period("period", PeriodPreset.LAST_7_DAYS),
        ReportParameter.choice("status", WebhookDeliveryStatus.class),
        ReportParameter.code("event_type"),
        ReportParameter.id("subscription"),
        ReportParameter.id("subject"));
  }

  @Override
  public List<ReportColumn> columns() {
    return List.of(
        ReportColumn.instant("created_at"),
        ReportColumn.text("event_type"),
        ReportColumn.choice("status", WebhookDeliveryStatus.class),
        ReportColumn.text("url"),
        ReportColumn.integer("attempts"),
        ReportColumn.integer("last_status_code"),
        ReportColumn.text("last_error"),
        ReportColumn.instant("settled_at"),
        ReportColumn.instant("next_attempt_at"),
        ReportColumn.text("subject_id"),
        ReportColumn.text("event_id"),
        ReportColumn.text("id"));
  }

  @Override
  public ReportQuery query(ListConditions conditions) {
    return ReportQuery.of(
        SELECT,
        WebhookDeliveryQuery.conditions(WebhookDeliveryFilter.of(conditions)),
        WebhookDeliveryQuery.ORDER.orderBy());
  }
}
