package io.uprava.reports.catalogue;

import io.uprava.common.security.Roles;
import io.uprava.common.security.Scopes;
import io.uprava.common.sql.SqlConditions;
import io.uprava.users.entity.DenialReason;
import io.uprava.users.entity.SignInOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Who signed in, or tried to, and from where. */
@ApplicationScoped
public class SignInsReport implements Report {

  private static final String SELECT =
      """
      SELECT e.at, e.email, e.outcome, e.denial_reason, e.ip, e.device, e.user_id
      FROM sign_in_event e""";

  @Override
  public String key() {
    return "sign-ins";
  }

  @Override
  public Set<String> roles() {
    return Set.of(Roles.ADMIN, Scopes.USERS_READ);
  }

  @Override
  public List<ReportParameter> parameters() {
    return List.of(
        ReportParameter.period("period", PeriodPreset.LAST_7_DAYS),
        ReportParameter.anyOf("outcome", SignInOutcome.class),
        ReportParameter.text("email"));
  }

  @Override
  public List<ReportColumn> columns() {
    return List.of(
        ReportColumn.instant("at"),
        ReportColumn.text("email"),
        ReportColumn.choice("outcome", SignInOutcome.class),
        ReportColumn.choice("denial_reason", DenialReason.class),
        ReportColumn.text("ip"),
        ReportColumn.text("device"),
        ReportColumn.text("user_id"));
  }

  @Override
  public ReportQuery query(ReportArguments arguments) {
    ReportPeriod period = arguments.period("period");
    SqlConditions conditions =
        new SqlConditions()
            .and("e.at >= ?", period.begin(arguments.zone()))
            .and("e.at < ?", period.end(arguments.zone()))
            .andIfAny("e.outcome", arguments.anyOf("outcome"))
            .andIfGiven(
                "e.email = ?", arguments.text("email").map(String::toLowerCase).orElse(null));
    return ReportQuery.of(SELECT, conditions, "ORDER BY e.at, e.id");
  }
}
