package io.uprava.reports.catalogue;

import io.uprava.common.security.Roles;
import io.uprava.common.security.Scopes;
import io.uprava.common.sql.SqlConditions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Entries of the audit chain with their positions and hashes, for an auditor. */
@ApplicationScoped
public class AuditExtract implements Report {

  private static final String SELECT =
      """
      SELECT a.position, a.at, a.actor_type, a.actor_name, a.action, a.subject_type, a.subject_id,
        CAST(a.old_value AS text) AS old_value, CAST(a.new_value AS text) AS new_value, a.reason,
        a.request_id, a.ip, encode(a.hash, 'hex') AS hash
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
        ReportParameter.text("action"),
        ReportParameter.text("subject_type"),
        ReportParameter.text("subject_id"));
  }

  @Override
  public List<ReportColumn> columns() {
    return List.of(
        ReportColumn.integer("position"),
        ReportColumn.instant("at"),
        ReportColumn.text("actor_type"),
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
  public ReportQuery query(ReportArguments arguments) {
    ReportPeriod period = arguments.period("period");
    SqlConditions conditions =
        new SqlConditions()
            .and("a.at >= ?", period.begin(arguments.zone()))
            .and("a.at < ?", period.end(arguments.zone()))
            .andIfGiven("a.action = ?", arguments.textOrNull("action"))
            .andIfGiven("a.subject_type = ?", arguments.textOrNull("subject_type"))
            .andIfGiven("a.subject_id = ?", arguments.textOrNull("subject_id"));
    return ReportQuery.of(SELECT, conditions, "ORDER BY a.at, a.id");
  }
}
