package io.uprava.integrations.report;

import io.uprava.common.paging.ListConditions;
import io.uprava.common.security.Roles;
import io.uprava.common.security.Scopes;
import io.uprava.integrations.entity.WebhookEventSource;
import io.uprava.integrations.entity.WebhookEventStatus;
import io.uprava.integrations.repository.WebhookEventFilter;
import io.uprava.integrations.repository.WebhookEventQuery;
import io.uprava.reports.catalogue.ListReport;
import io.uprava.reports.catalogue.PeriodPreset;
import io.uprava.reports.catalogue.ReportColumn;
import io.uprava.reports.catalogue.ReportParameter;
import io.uprava.reports.catalogue.ReportQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Events that providers sent, and what became of them. */
@ApplicationScoped
public class InboundEventsReport implements ListReport {

  private static final String SELECT =
      """
      SELECT e.received_at, e.provider, e.type, e.provider_event_id, e.object_id, e.livemode, e.source, e.status,
        e.attempts, e.processed_at, e.outcome, e.last_error, e.subject_id, e.id
      FROM webhook_event e""";

  @Override
  public String key() {
    return "inbound-events";
  }

  @Override
  public Set<String> roles() {
    return Set.of(Roles.ADMIN, Roles.ACCOUNTANT, Scopes.WEBHOOK_EVENTS_READ);
  }

  @Override
  public List<ReportParameter> parameters() {
    return List.of(
        ReportParameter.period("period", PeriodPreset.LAST_7_DAYS),
        ReportParameter.choice("status", WebhookEventStatus.class),
        ReportParameter.code("provider"),
        ReportParameter.code("type"),
        ReportParameter.id("subject"),
        ReportParameter.code("q"));
  }

  @Override
  public List<ReportColumn> columns() {
    return List.of(
        ReportColumn.instant("received_at"),
        ReportColumn.text("provider"),
        ReportColumn.text("type"),
        ReportColumn.text("provider_event_id"),
        ReportColumn.text("object_id"),
        ReportColumn.flag("livemode"),
        ReportColumn.choice("source", WebhookEventSource.class),
        ReportColumn.choice("status", WebhookEventStatus.class),
        ReportColumn.integer("attempts"),
        ReportColumn.instant("processed_at"),
        ReportColumn.text("outcome"),
        ReportColumn.text("last_error"),
        ReportColumn.text("subject_id"),
        ReportColumn.text("id"));
  }

  @Override
  public ReportQuery query(ListConditions conditions) {
    return ReportQuery.of(
        SELECT,
        WebhookEventQuery.conditions(WebhookEventFilter.of(conditions)),
        WebhookEventQuery.ORDER.orderBy());
  }
}
