package io.uprava.reports.catalogue;

import io.uprava.common.security.Roles;
import io.uprava.common.security.Scopes;
import io.uprava.common.sql.SqlConditions;
import io.uprava.users.entity.Role;
import io.uprava.users.entity.UserStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** People with an account, by when they came. */
@ApplicationScoped
public class UsersReport implements Report {

  private static final String SELECT =
      """
      SELECT u.created_at, u.name, u.email, u.phone, u.status,
        (SELECT string_agg(r.role, ' ' ORDER BY r.role) FROM user_role r WHERE r.user_id = u.id) AS roles,
        u.language, u.time_zone, u.last_sign_in_at, u.id
      FROM app_user u""";

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
    return List.of(
        ReportParameter.period("period", PeriodPreset.THIS_YEAR),
        ReportParameter.anyOf("status", UserStatus.class),
        ReportParameter.anyOf("role", Role.class));
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
  public ReportQuery query(ReportArguments arguments) {
    ReportPeriod period = arguments.period("period");
    SqlConditions conditions =
        new SqlConditions()
            .and("u.created_at >= ?", period.begin(arguments.zone()))
            .and("u.created_at < ?", period.end(arguments.zone()))
            .andIfAny("u.status", arguments.anyOf("status"));
    List<String> roles = arguments.anyOf("role");
    if (!roles.isEmpty()) {
      SqlConditions wanted = new SqlConditions().andIfAny("w.role", roles);
      conditions.and(
          "u.id IN (SELECT w.user_id FROM user_role w" + wanted.where() + ")",
          wanted.values().toArray());
    }
    return ReportQuery.of(SELECT, conditions, "ORDER BY u.created_at, u.id");
  }
}
