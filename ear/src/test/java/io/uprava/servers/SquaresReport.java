package io.uprava.servers;

import io.uprava.common.security.Roles;
import io.uprava.reports.catalogue.Report;
import io.uprava.reports.catalogue.ReportArguments;
import io.uprava.reports.catalogue.ReportColumn;
import io.uprava.reports.catalogue.ReportParameter;
import io.uprava.reports.catalogue.ReportQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** A report that a later release has: one class, and nothing else was touched. */
@ApplicationScoped
public class SquaresReport implements Report {

  private static final String SELECT =
      "SELECT n, n * n AS amount, 'kwd' AS currency FROM generate_series(1, CAST(? AS bigint)) AS n"
          + " ORDER BY n";

  @Override
  public String key() {
    return "squares";
  }

  @Override
  public Set<String> roles() {
    return Set.of(Roles.ACCOUNTANT, Roles.ADMIN);
  }

  @Override
  public List<ReportParameter> parameters() {
    return List.of(ReportParameter.text("most"));
  }

  @Override
  public List<ReportColumn> columns() {
    return List.of(ReportColumn.integer("n"), ReportColumn.money("amount", "currency"));
  }

  @Override
  public ReportQuery query(ReportArguments arguments) {
    return new ReportQuery(SELECT, List.of(arguments.text("most").orElse("3")));
  }
}
