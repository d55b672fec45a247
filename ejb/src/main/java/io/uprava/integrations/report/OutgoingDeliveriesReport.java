package io.uprava.integrations.report;

import io.uprava.common.security.Roles;
import io.uprava.common.security.Scopes;
import io.uprava.common.sql.SqlConditions;
import io.uprava.integrations.entity.WebhookDeliveryStatus;
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

/** Webhooks that we sent, and whether they arrived. */
@ApplicationScoped
public class OutgoingDeliveriesReport implements Report {

  private static final String SELECT =
      """
      SELECT d.created_at, d.event_type, d.status, s.url, d.attempts, d.last_status_code, d.last_error, d.settled_at,
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
        ReportParameter.anyOf("status", WebhookDeliveryStatus.class),
        ReportParameter.text("type"));
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
        ReportColumn.text("subject_id"),
        ReportColumn.text("event_id"),
        ReportColumn.text("id"));
  }

  @Override
  public ReportQuery query(ReportArguments arguments) {
    ReportPeriod period = arguments.period("period");
    SqlConditions conditions =
        new SqlConditions()
            .and("d.created_at >= ?", period.begin(arguments.zone()))
            .and("d.created_at < ?", period.end(arguments.zone()))
            .andIfAny("d.status", arguments.anyOf("status"))
            .andIfGiven("d.event_type = ?", arguments.textOrNull("type"));
    return ReportQuery.of(SELECT, conditions, "ORDER BY d.created_at, d.id");
  }
}
