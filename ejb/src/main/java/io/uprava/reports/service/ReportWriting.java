package io.uprava.reports.service;

import io.uprava.common.config.ReportSettings;
import io.uprava.common.paging.ListConditions;
import io.uprava.reports.catalogue.Report;
import io.uprava.reports.catalogue.ReportQuery;
import io.uprava.reports.export.ReportLayout;
import io.uprava.reports.export.ReportTexts;
import io.uprava.reports.export.ReportWriter;
import io.uprava.reports.export.ReportWriters;
import io.uprava.reports.repository.ReportFileRepository;
import io.uprava.reports.repository.ReportRowsRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** From the rows of a report to its stored file. */
@ApplicationScoped
public class ReportWriting {

  @Inject ReportWriters writers;
  @Inject ReportTexts texts;
  @Inject ReportRowsRepository rows;
  @Inject ReportFileRepository files;
  @Inject ReportSettings settings;

  /**
   * Reads every row and writes it.
   *
   * @throws ReportRunStopped when the run is stopped or refused meanwhile
   */
  WrittenReport write(Report report, ActiveReportRun run) throws SQLException {
    TakenReportRun taken = run.taken();
    ReportLayout layout = layout(report, taken);
    ChunkedFile file = new ChunkedFile(run, files, settings.largestFile());
    ReportWriter writer = writers.begin(taken.format(), layout, file);
    WrittenRows written = new WrittenRows(run, report.columns(), writer);
    ReportQuery query = report.query(taken.arguments());
    read(run, query, written);
    writer.finish();
    run.done(written.count());
    return file.complete(fileName(layout.title(), taken), written.count());
  }

  private void read(ActiveReportRun run, ReportQuery query, WrittenRows written)
      throws SQLException {
    Duration patience = settings.queryPatience();
    try {
      rows.read(query.sql(), query.values(), patience, written);
    } catch (SQLException failure) {
      if (StatementTimeout.caused(failure)) {
        throw run.refuse("too-slow", patience.toMinutes());
      }
      throw failure;
    }
  }

  private ReportLayout layout(Report report, TakenReportRun taken) {
    Locale locale = taken.language().locale();
    return new ReportLayout(
        texts.title(report.key(), locale),
        texts.choices(report, taken.arguments(), locale),
        report.columns(),
        report.columns().stream()
            .map(column -> texts.heading(report.key(), column, locale, taken.arguments().zone()))
            .toList(),
        texts.about(locale),
        texts.total(locale),
        taken.language(),
        taken.arguments().zone(),
        taken.byteOrderMark());
  }

  /** The title and the period, without what a file system does not take. */
  private static String fileName(String title, TakenReportRun taken) {
    ListConditions days = taken.arguments().conditions();
    String period =
        Stream.of("from", "to")
            .map(days::text)
            .filter(Objects::nonNull)
            .collect(Collectors.joining("_", " ", ""));
    String name = (title + period).replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", " ").strip();
    return name + "." + taken.format().extension();
  }
}
