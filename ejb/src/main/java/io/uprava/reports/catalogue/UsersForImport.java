package io.uprava.reports.catalogue;

import io.uprava.common.paging.ListConditions;
import io.uprava.common.security.Roles;
import io.uprava.common.security.Scopes;
import io.uprava.common.sql.SqlConditions;
import io.uprava.users.repository.UserFilter;
import io.uprava.users.repository.UserQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/**
 * The list of users in the columns that an import reads back, called as the import wants them in
 * both languages. Closed accounts have nothing to write.
 */
@ApplicationScoped
public class UsersForImport implements ListReport {

  private static final String SELECT =
      """
      SELECT u.email, u.name, u.phone, lower(u.language) AS language, u.time_zone,
        array_to_string(u.roles, ' ') AS roles, u.id
      FROM app_user u""";

  @Override
  public String key() {
    return "users-for-import";
  }

  @Override
  public Set<String> roles() {
    return Set.of(Roles.ADMIN, Scopes.USERS_READ);
  }

  @Override
  public List<ReportParameter> parameters() {
    return UsersReport.PARAMETERS;
  }

  @Override
  public List<ReportColumn> columns() {
    return List.of(
        ReportColumn.text("email"),
        ReportColumn.text("name"),
        ReportColumn.text("phone"),
        ReportColumn.text("language"),
        ReportColumn.text("time_zone"),
        ReportColumn.text("roles"));
  }

  @Override
  public ReportQuery query(ListConditions conditions) {
    UserQuery list = new UserQuery(UserFilter.of(conditions));
    SqlConditions open = list.conditions().and("u.email IS NOT NULL");
    return ReportQuery.of(SELECT, open, list.orderBy());
  }
}
