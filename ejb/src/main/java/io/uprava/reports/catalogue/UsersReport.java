package io.uprava.reports.catalogue;

import io.uprava.common.entity.Language;
import io.uprava.common.paging.ListConditions;
import io.uprava.common.security.Roles;
import io.uprava.common.security.Scopes;
import io.uprava.users.entity.Role;
import io.uprava.users.entity.UserStatus;
import io.uprava.users.repository.UserFilter;
import io.uprava.users.repository.UserQuery;
import io.uprava.users.repository.UserSort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** People with an account: the list of users as a file. */
@ApplicationScoped
public class UsersReport implements ListReport {

  private static final String SELECT =
      """
      SELECT u.created_at, u.name, u.email, u.phone, u.status,
        array_to_string(u.roles, ' ') AS roles, u.language, u.time_zone, u.last_sign_in_at, u.id
      FROM app_user u""";

  static final List<ReportParameter> PARAMETERS =
      List.of(
          ReportParameter.period("period", PeriodPreset.THIS_YEAR),
          ReportParameter.text("q"),
          ReportParameter.choice("status", UserStatus.class),
          ReportParameter.choice("role", Role.class),
          ReportParameter.choice("language", Language.class),
          ReportParameter.oneOf("sort", UserSort.CREATED_AT_DESC));

  @Override
  public String key() {
    return "users";
  }

  @Override
  public Set<String> roles() {
    return Set.of(Roles.ADMIN, Scopes.USERS_READ);
  }

  @Override
  public List<ReportParameter> parameters() {
    return PARAMETERS;
  }

  @Override
  public List<ReportColumn> columns() {
    return List.of(
        ReportColumn.instant("created_at"),
        ReportColumn.text("name"),
        ReportColumn.text("email"),
        ReportColumn.text("phone"),
        ReportColumn.choice("status", UserStatus.class),
        ReportColumn.text("roles"),
        ReportColumn.text("language"),
        ReportColumn.text("time_zone"),
        ReportColumn.instant("last_sign_in_at"),
        ReportColumn.text("id"));
  }

  @Override
  public ReportQuery query(ListConditions conditions) {
    UserQuery list = new UserQuery(UserFilter.of(conditions));
    return ReportQuery.of(SELECT, list.conditions(), list.orderBy());
  }
}
