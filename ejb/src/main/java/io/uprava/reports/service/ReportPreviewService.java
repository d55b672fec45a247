package io.uprava.reports.service;

import io.uprava.common.entity.Language;
import io.uprava.common.error.NotFound;
import io.uprava.common.error.RuleViolation;
import io.uprava.common.security.Roles;
import io.uprava.common.security.Scopes;
import io.uprava.reports.catalogue.Report;
import io.uprava.reports.catalogue.ReportArguments;
import io.uprava.reports.catalogue.ReportCatalogue;
import io.uprava.reports.catalogue.ReportColumn;
import io.uprava.reports.catalogue.ReportQuery;
import io.uprava.reports.export.JsonCells;
import io.uprava.reports.export.ReportCells;
import io.uprava.reports.export.ReportTexts;
import io.uprava.reports.repository.ReportRowsRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** The first rows of a report, at once and without a file. */
@Stateless
@RolesAllowed({Roles.SIGNED_IN, Scopes.REPORTS_READ, Scopes.REPORTS_WRITE})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReportPreviewService {

  static final int ROWS = 50;

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Inject ReportCatalogue catalogue;
  @Inject ReportReader reader;
  @Inject ReportTexts texts;
  @Inject ReportRowsRepository rows;

  /**
   * Up to 50 rows.
   *
   * @throws NotFound {@code report-not-found}, also for what the caller may not run
   * @throws RuleViolation {@code report-preview-slow} when the first row takes too long
   */
  public ReportPreviewView preview(String key, @Valid PreviewReportCommand command) {
    Report report = catalogue.getAllowed(key);
    ZoneId zone = reader.zone(command.timeZone());
    Language language = reader.language(command.language());
    ReportArguments arguments = reader.arguments(report, command.parameters(), zone);
    List<List<Object>> found = read(report, arguments);
    List<List<Object>> shown = found.subList(0, Math.min(ROWS, found.size()));
    List<ReportColumn> columns = report.columns();
    ReportCells cells = new ReportCells(texts, language, zone, true);
    return new ReportPreviewView(
        arguments.values(),
        columns.stream().map(column -> column(key, column, language, zone)).toList(),
        shown.stream().map(row -> JsonCells.of(columns, row)).toList(),
        shown.stream().map(row -> cells.line(columns, row)).toList(),
        found.size() > ROWS);
  }

  private List<List<Object>> read(Report report, ReportArguments arguments) {
    ReportQuery query = report.query(arguments);
    List<List<Object>> found = new ArrayList<>();
    try {
      rows.read(
          query.sql() + " LIMIT " + (ROWS + 1),
          query.values(),
          PATIENCE,
          new CollectedRows(report.columns(), found));
      return found;
    } catch (SQLException failure) {
      if (StatementTimeout.caused(failure)) {
        throw new RuleViolation("report-preview-slow");
      }
      throw new IllegalStateException("the report " + report.key() + " cannot be read", failure);
    }
  }

  private ReportColumnView column(String key, ReportColumn column, Language language, ZoneId zone) {
    return new ReportColumnView(
        column.name(), texts.heading(key, column, language.locale(), zone), column.type());
  }
}
