package io.uprava.connections.report;

import io.uprava.common.paging.ListConditions;
import io.uprava.common.security.Roles;
import io.uprava.common.security.Scopes;
import io.uprava.connections.entity.ConnectionState;
import io.uprava.connections.repository.ConnectionConditions;
import io.uprava.connections.repository.ConnectionFilter;
import io.uprava.connections.repository.ConnectionListRepository;
import io.uprava.reports.catalogue.ListReport;
import io.uprava.reports.catalogue.ReportColumn;
import io.uprava.reports.catalogue.ReportParameter;
import io.uprava.reports.catalogue.ReportQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Connected services, the ones that need somebody first; never a token. */
@ApplicationScoped
public class ConnectionsReport implements ListReport {

  private static final String SELECT =
      """
      SELECT c.name, c.provider, c.account_host, c.tags,
        CASE WHEN c.frozen_at IS NOT NULL THEN 'FROZEN'
          WHEN c.state = 'OK' AND c.ends_at <= CAST(? AS timestamptz) THEN 'EXPIRING' ELSE c.state END AS state,
        c.dies_at, c.last_error, c.frozen_reason, c.last_success_at, c.last_failure_at, c.next_refresh_at,
        c.created_at, c.id
      FROM provider_connection c""";

  private final Clock clock;

  /** For the container's stand-in. */
  protected ConnectionsReport() {
    this(Clock.systemUTC());
  }

  @Inject
  public ConnectionsReport(Clock clock) {
    this.clock = clock;
  }

  @Override
  public String key() {
    return "connections";
  }

  @Override
  public Set<String> roles() {
    return Set.of(Roles.ADMIN, Scopes.INTEGRATIONS_READ, Scopes.INTEGRATIONS_WRITE);
  }

  @Override
  public List<ReportParameter> parameters() {
    return List.of(
        ReportParameter.code("provider"),
        ReportParameter.choice("state", ConnectionState.class),
        ReportParameter.text("tag"),
        ReportParameter.text("q"),
        ReportParameter.flag("attention"));
  }

  @Override
  public List<ReportColumn> columns() {
    return List.of(
        ReportColumn.text("name"),
        ReportColumn.text("provider"),
        ReportColumn.text("account_host"),
        ReportColumn.text("tags"),
        ReportColumn.choice("state", ConnectionState.class),
        ReportColumn.instant("dies_at"),
        ReportColumn.text("last_error"),
        ReportColumn.text("frozen_reason"),
        ReportColumn.instant("last_success_at"),
        ReportColumn.instant("last_failure_at"),
        ReportColumn.instant("next_refresh_at"),
        ReportColumn.instant("created_at"),
        ReportColumn.text("id"));
  }

  @Override
  public ReportQuery query(ListConditions conditions) {
    Instant now = clock.instant();
    ConnectionConditions list = new ConnectionConditions(ConnectionFilter.of(conditions), now);
    return ReportQuery.of(SELECT, list.conditions(), list.orderBy().strip())
        .preceded(now.plus(ConnectionListRepository.WARNING).toString());
  }
}
