package io.uprava.clients.report;

import io.uprava.clients.entity.ClientSource;
import io.uprava.clients.entity.ClientState;
import io.uprava.clients.repository.ClientFilter;
import io.uprava.clients.repository.ClientQuery;
import io.uprava.clients.repository.ClientSort;
import io.uprava.common.paging.ListConditions;
import io.uprava.common.security.Roles;
import io.uprava.common.security.Scopes;
import io.uprava.reports.catalogue.ListReport;
import io.uprava.reports.catalogue.ReportColumn;
import io.uprava.reports.catalogue.ReportParameter;
import io.uprava.reports.catalogue.ReportQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Clients with what they are reached by: the list of clients as a file. */
@ApplicationScoped
public class ClientsReport implements ListReport {

  private static final String SELECT =
      """
      SELECT c.created_at, c.name,
        (SELECT string_agg(a.value, ', ' ORDER BY a.position) FROM client_address a
          WHERE a.client_id = c.id AND a.kind = 'PHONE') AS phones,
        (SELECT string_agg(a.value, ', ' ORDER BY a.position) FROM client_address a
          WHERE a.client_id = c.id AND a.kind = 'EMAIL') AS emails,
        c.source, CASE WHEN c.archived_at IS NULL THEN 'ACTIVE' ELSE 'ARCHIVED' END AS state,
        c.source_updated_at, c.id
      FROM client c""";

  @Override
  public String key() {
    return "clients";
  }

  @Override
  public Set<String> roles() {
    return Set.of(Roles.ADMIN, Roles.STAFF, Scopes.CLIENTS_READ);
  }

  @Override
  public List<ReportParameter> parameters() {
    return List.of(
        ReportParameter.text("q"),
        ReportParameter.choice("source", ClientSource.class),
        ReportParameter.choice("state", ClientState.class),
        ReportParameter.oneOf("sort", ClientSort.CREATED_AT_DESC));
  }

  @Override
  public List<ReportColumn> columns() {
    return List.of(
        ReportColumn.instant("created_at"),
        ReportColumn.text("name"),
        ReportColumn.text("phones"),
        ReportColumn.text("emails"),
        ReportColumn.choice("source", ClientSource.class),
        ReportColumn.choice("state", ClientState.class),
        ReportColumn.instant("source_updated_at"),
        ReportColumn.text("id"));
  }

  @Override
  public ReportQuery query(ListConditions conditions) {
    ClientQuery list = new ClientQuery(ClientFilter.of(conditions));
    return ReportQuery.of(SELECT, list.conditions(), list.orderBy());
  }
}
