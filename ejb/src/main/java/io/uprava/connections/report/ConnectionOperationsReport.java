package io.uprava.connections.report;

import io.uprava.common.paging.ListConditions;
import io.uprava.common.security.Roles;
import io.uprava.common.security.Scopes;
import io.uprava.connections.entity.OperationKind;
import io.uprava.connections.entity.OperationOutcome;
import io.uprava.connections.repository.ConnectionOperationFilter;
import io.uprava.connections.repository.ConnectionOperationQuery;
import io.uprava.reports.catalogue.ListReport;
import io.uprava.reports.catalogue.ReportColumn;
import io.uprava.reports.catalogue.ReportParameter;
import io.uprava.reports.catalogue.ReportQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** What was done with connections and what services answered, masked. */
@ApplicationScoped
public class ConnectionOperationsReport implements ListReport {

  private static final String SELECT =
      """
      SELECT o.at, o.kind, o.outcome, o.millis, o.status_code, o.actor, o.generation, o.request, o.response,
        o.request_id, o.connection_id, o.id
      FROM connection_operation o""";

  @Override
  public String key() {
    return "connection-operations";
  }

  @Override
  public Set<String> roles() {
    return Set.of(Roles.ADMIN, Scopes.INTEGRATIONS_READ, Scopes.INTEGRATIONS_WRITE);
  }

  @Override
  public List<ReportParameter> parameters() {
    return List.of(
        ReportParameter.id("connection"),
        ReportParameter.choice("kind", OperationKind.class),
        ReportParameter.choice("outcome", OperationOutcome.class));
  }

  @Override
  public List<ReportColumn> columns() {
    return List.of(
        ReportColumn.instant("at"),
        ReportColumn.choice("kind", OperationKind.class),
        ReportColumn.choice("outcome", OperationOutcome.class),
        ReportColumn.integer("millis"),
        ReportColumn.integer("status_code"),
        ReportColumn.text("actor"),
        ReportColumn.integer("generation"),
        ReportColumn.text("request"),
        ReportColumn.text("response"),
        ReportColumn.text("request_id"),
        ReportColumn.text("connection_id"),
        ReportColumn.text("id"));
  }

  @Override
  public ReportQuery query(ListConditions conditions) {
    return ReportQuery.of(
        SELECT,
        ConnectionOperationQuery.conditions(ConnectionOperationFilter.of(conditions)),
        ConnectionOperationQuery.ORDER.orderBy());
  }
}
