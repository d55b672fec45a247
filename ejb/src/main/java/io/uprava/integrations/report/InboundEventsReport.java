package io.uprava.integrations.report;

import io.uprava.common.security.Roles;
import io.uprava.common.security.Scopes;
import io.uprava.common.sql.SqlConditions;
import io.uprava.integrations.entity.WebhookEventSource;
import io.uprava.integrations.entity.WebhookEventStatus;
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

/** Events that providers sent, and what became of them. */
@ApplicationScoped
public class InboundEventsReport implements Report {

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
        ReportParameter.anyOf("status", WebhookEventStatus.class),
        ReportParameter.text("provider"),
        ReportParameter.text("type"));
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
  public ReportQuery query(ReportArguments arguments) {
    ReportPeriod period = arguments.period("period");
    SqlConditions conditions =
        new SqlConditions()
            .and("e.received_at >= ?", period.begin(arguments.zone()))
            .and("e.received_at < ?", period.end(arguments.zone()))
            .andIfAny("e.status", arguments.anyOf("status"))
            .andIfGiven("e.provider = ?", arguments.textOrNull("provider"))
            .andIfGiven("e.type = ?", arguments.textOrNull("type"));
    return ReportQuery.of(SELECT, conditions, "ORDER BY e.received_at, e.id");
  }
}
