package io.uprava.reports.catalogue;

import io.uprava.audit.repository.AuditQuery;
import io.uprava.audit.service.AuditFilter;
import io.uprava.common.paging.ListConditions;
import io.uprava.common.security.ActorType;
import io.uprava.common.security.Roles;
import io.uprava.common.security.Scopes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Entries of the audit chain with their positions and hashes, for an auditor. */
@ApplicationScoped
public class AuditExtract implements ListReport {

  private static final String SELECT =
      """
      SELECT a.position, a.at, a.actor_type, a.actor_name, a.action, a.subject_type, a.subject_id,
        CAST(a.old_value AS text) AS old_value, CAST(a.new_value AS text) AS new_value, a.reason,
        a.request_id, a.ip, encode(a.hash, 'hex') AS hash, a.id
      FROM audit_entry a""";

  @Override
  public String key() {
    return "audit-extract";
  }

  @Override
  public Set<String> roles() {
    return Set.of(Roles.ADMIN, Scopes.AUDIT_READ);
  }

  @Override
  public List<ReportParameter> parameters() {
    return List.of(
        ReportParameter.period("period", PeriodPreset.THIS_MONTH),
        ReportParameter.text("q"),
        ReportParameter.code("action"),
        ReportParameter.code("subject_type"),
        ReportParameter.code("subject"),
        ReportParameter.id("actor"),
        ReportParameter.code("request"));
  }

  @Override
  public List<ReportColumn> columns() {
    return List.of(
        ReportColumn.integer("position"),
        ReportColumn.instant("at"),
        ReportColumn.choice("actor_type", ActorType.class),
        ReportColumn.text("actor_name"),
        ReportColumn.text("action"),
        ReportColumn.text("subject_type"),
        ReportColumn.text("subject_id"),
        ReportColumn.text("old_value"),
        ReportColumn.text("new_value"),
        ReportColumn.text("reason"),
        ReportColumn.text("request_id"),
        ReportColumn.text("ip"),
        ReportColumn.text("hash"));
  }

  @Override
  public ReportQuery query(ListConditions conditions) {
    AuditQuery list = AuditFilter.of(conditions).query();
    return ReportQuery.of(SELECT, list.conditions(), AuditQuery.NEWEST_FIRST);
  }
}
