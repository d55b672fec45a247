package io.uprava.reports.catalogue;

import io.uprava.common.paging.ListConditions;
import io.uprava.common.security.Roles;
import io.uprava.common.security.Scopes;
import io.uprava.users.entity.DenialReason;
import io.uprava.users.entity.SignInOutcome;
import io.uprava.users.repository.SignInEventFilter;
import io.uprava.users.repository.SignInEventQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Who signed in, or tried to, and from where. */
@ApplicationScoped
public class SignInsReport implements ListReport {

  private static final String SELECT =
      """
      SELECT e.at, e.email, e.outcome, e.denial_reason, e.ip, e.device, e.user_id, e.id
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
        ReportParameter.text("email"),
        ReportParameter.code("ip"),
        ReportParameter.choice("outcome", SignInOutcome.class),
        ReportParameter.choice("reason", DenialReason.class),
        ReportParameter.id("user"));
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
  public ReportQuery query(ListConditions conditions) {
    return ReportQuery.of(
        SELECT,
        SignInEventQuery.conditions(SignInEventFilter.of(conditions)),
        SignInEventQuery.ORDER.orderBy());
  }
}
