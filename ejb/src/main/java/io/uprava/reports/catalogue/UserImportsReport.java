package io.uprava.reports.catalogue;

import io.uprava.common.paging.ListConditions;
import io.uprava.common.security.Roles;
import io.uprava.common.security.Scopes;
import io.uprava.common.sql.SqlConditions;
import io.uprava.users.entity.ImportState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Which files were read in, and how many users they made or changed. */
@ApplicationScoped
public class UserImportsReport implements ListReport {

  private static final String SELECT =
      """
      SELECT i.created_at, i.file_name, i.state,
        i.creates + i.updates + i.unchanged + i.errors AS rows_in_file, i.creates, i.updates, i.unchanged, i.errors, i.applied, i.conflicts,
        i.undone, u.name AS created_by, i.applied_at, i.undone_at, i.undo_reason, i.id
      FROM user_import i LEFT JOIN app_user u ON u.id = i.created_by""";

  @Override
  public String key() {
    return "user-imports";
  }

  @Override
  public Set<String> roles() {
    return Set.of(Roles.ADMIN, Scopes.USERS_WRITE);
  }

  @Override
  public List<ReportParameter> parameters() {
    return List.of();
  }

  @Override
  public List<ReportColumn> columns() {
    return List.of(
        ReportColumn.instant("created_at"),
        ReportColumn.text("file_name"),
        ReportColumn.choice("state", ImportState.class),
        ReportColumn.integer("rows_in_file"),
        ReportColumn.integer("creates"),
        ReportColumn.integer("updates"),
        ReportColumn.integer("unchanged"),
        ReportColumn.integer("errors"),
        ReportColumn.integer("applied"),
        ReportColumn.integer("conflicts"),
        ReportColumn.integer("undone"),
        ReportColumn.text("created_by"),
        ReportColumn.instant("applied_at"),
        ReportColumn.instant("undone_at"),
        ReportColumn.text("undo_reason"),
        ReportColumn.text("id"));
  }

  @Override
  public ReportQuery query(ListConditions conditions) {
    return ReportQuery.of(SELECT, new SqlConditions(), "ORDER BY i.created_at DESC, i.id DESC");
  }
}
