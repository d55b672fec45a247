package io.uprava.reports.service;

import io.uprava.common.security.Roles;
import io.uprava.reports.catalogue.Report;
import io.uprava.reports.catalogue.ReportArguments;
import io.uprava.reports.catalogue.ReportColumn;
import io.uprava.reports.catalogue.ReportParameter;
import io.uprava.reports.catalogue.ReportQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** A report added by one class: as many rows as wanted, as slowly as wanted. */
@ApplicationScoped
public class NumberedRows implements Report {

  private static final String SELECT =
      """
      SELECT n AS number, n * 7 - 3 AS amount, 'usd' AS currency, 'row ' || n AS label,
        pg_sleep(CAST(? AS float8) / 1000) AS pause
      FROM generate_series(1, CAST(? AS bigint)) AS n""";

  @Override
  public String key() {
    return "numbered-rows";
  }

  @Override
  public Set<String> roles() {
    return Set.of(Roles.ADMIN, Roles.CLIENT, Roles.ACCOUNTANT);
  }

  @Override
  public List<ReportParameter> parameters() {
    return List.of(ReportParameter.text("rows"), ReportParameter.text("pause"));
  }

  @Override
  public List<ReportColumn> columns() {
    return List.of(
        ReportColumn.integer("number"),
        ReportColumn.money("amount", "currency"),
        ReportColumn.text("label"));
  }

  @Override
  public ReportQuery query(ReportArguments arguments) {
    return new ReportQuery(
        SELECT, List.of(arguments.text("pause").orElse("0"), arguments.text("rows").orElse("10")));
  }
}
