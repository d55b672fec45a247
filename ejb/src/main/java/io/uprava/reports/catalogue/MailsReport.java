package io.uprava.reports.catalogue;

import io.uprava.common.entity.Language;
import io.uprava.common.paging.ListConditions;
import io.uprava.common.security.Roles;
import io.uprava.notifications.entity.MailStatus;
import io.uprava.notifications.repository.MailFilter;
import io.uprava.notifications.repository.OutboundMailQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** The mail outbox as a file; what mails say is not in it. */
@ApplicationScoped
public class MailsReport implements ListReport {

  private static final String SELECT =
      """
      SELECT m.created_at, m.recipient, m.template, m.language, m.status, m.attempts, m.settled_at, m.last_error, m.id
      FROM outbound_mail m""";

  @Override
  public String key() {
    return "mails";
  }

  @Override
  public Set<String> roles() {
    return Set.of(Roles.ADMIN);
  }

  @Override
  public List<ReportParameter> parameters() {
    return List.of(
        ReportParameter.period("period", PeriodPreset.LAST_7_DAYS),
        ReportParameter.text("recipient"),
        ReportParameter.choice("status", MailStatus.class));
  }

  @Override
  public List<ReportColumn> columns() {
    return List.of(
        ReportColumn.instant("created_at"),
        ReportColumn.text("recipient"),
        ReportColumn.text("template"),
        ReportColumn.choice("language", Language.class),
        ReportColumn.choice("status", MailStatus.class),
        ReportColumn.integer("attempts"),
        ReportColumn.instant("settled_at"),
        ReportColumn.text("last_error"),
        ReportColumn.text("id"));
  }

  @Override
  public ReportQuery query(ListConditions conditions) {
    return ReportQuery.of(
        SELECT,
        OutboundMailQuery.conditions(MailFilter.of(conditions)),
        OutboundMailQuery.ORDER.orderBy());
  }
}
