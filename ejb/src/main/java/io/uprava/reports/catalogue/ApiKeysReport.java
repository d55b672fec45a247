package io.uprava.reports.catalogue;

import io.uprava.common.paging.ListConditions;
import io.uprava.common.security.Roles;
import io.uprava.common.sql.SqlConditions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** The API keys there are and were, for whoever reviews what programs may do; never a secret. */
@ApplicationScoped
public class ApiKeysReport implements ListReport {

  private static final String SELECT =
      """
      SELECT k.created_at, k.name, 'upr_' || k.public_id AS prefix, k.scopes, u.name AS created_by, k.expires_at,
        k.last_used_at, k.revoked_at, k.id
      FROM api_key k LEFT JOIN app_user u ON u.id = k.created_by""";

  @Override
  public String key() {
    return "api-keys";
  }

  @Override
  public Set<String> roles() {
    return Set.of(Roles.ADMIN);
  }

  @Override
  public List<ReportParameter> parameters() {
    return List.of();
  }

  @Override
  public List<ReportColumn> columns() {
    return List.of(
        ReportColumn.instant("created_at"),
        ReportColumn.text("name"),
        ReportColumn.text("prefix"),
        ReportColumn.text("scopes"),
        ReportColumn.text("created_by"),
        ReportColumn.instant("expires_at"),
        ReportColumn.instant("last_used_at"),
        ReportColumn.instant("revoked_at"),
        ReportColumn.text("id"));
  }

  @Override
  public ReportQuery query(ListConditions conditions) {
    return ReportQuery.of(SELECT, new SqlConditions(), "ORDER BY k.created_at DESC, k.id DESC");
  }
}
