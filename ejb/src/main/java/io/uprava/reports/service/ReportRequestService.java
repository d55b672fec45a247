package io.uprava.reports.service;

import io.uprava.common.entity.Language;
import io.uprava.common.error.NotFound;
import io.uprava.common.error.RuleViolation;
import io.uprava.common.error.TooManyRequests;
import io.uprava.common.json.JsonText;
import io.uprava.common.paging.ListConditions;
import io.uprava.common.security.Roles;
import io.uprava.common.security.Scopes;
import io.uprava.reports.catalogue.ListParameters;
import io.uprava.reports.catalogue.Report;
import io.uprava.reports.catalogue.ReportArguments;
import io.uprava.reports.catalogue.ReportCatalogue;
import io.uprava.reports.entity.ReportOrder;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.ZoneId;

/** Asking for a report. */
@Stateless
@RolesAllowed({Roles.SIGNED_IN, Scopes.REPORTS_WRITE})
public class ReportRequestService {

  @Inject ReportCatalogue catalogue;
  @Inject ReportReader reader;
  @Inject ReportRunAccess access;
  @Inject ReportRunQueue queue;
  @Inject ReportRunLimit limit;

  /**
   * Has a report run in the background, on whichever node is free.
   *
   * @throws NotFound {@code report-not-found}, also for what the caller may not run
   * @throws RuleViolation {@code report-parameter-unknown}, {@code report-parameter-missing},
   *     {@code report-parameter-invalid}, {@code time-zone-unknown}
   * @throws TooManyRequests {@code report-runs-too-many} when too many of the person's are open
   */
  public ReportRunView start(String key, @Valid StartReportCommand command) {
    return start(catalogue.getAllowed(key), command);
  }

  /**
   * Has the rows of a list written into a file, all of its pages.
   *
   * @param key of the report that is the list's
   * @throws NotFound {@code report-not-found}, also for what the caller may not run
   * @throws RuleViolation {@code report-parameter-unknown}, {@code report-parameter-invalid} when a
   *     condition cannot be read
   * @throws TooManyRequests {@code report-runs-too-many} when too many of the person's are open
   */
  public ReportRunView export(String key, @Valid ExportListCommand command) {
    Report report = catalogue.getAllowed(key);
    ListConditions conditions = command.conditions();
    StartReportCommand start =
        new StartReportCommand(
            ListParameters.of(report.parameters(), conditions),
            command.format(),
            command.language(),
            conditions.zone().getId(),
            null);
    return start(report, start);
  }

  private ReportRunView start(Report report, StartReportCommand command) {
    ReportOrder order = order(report, command);
    limit.requireRoom(access.caller());
    return access.view(queue.add(order, access.origin()));
  }

  private ReportOrder order(Report report, StartReportCommand command) {
    ZoneId zone = reader.zone(command.timeZone());
    Language language = reader.language(command.language());
    ReportArguments arguments = reader.arguments(report, command.parameters(), zone);
    ReportOrder order =
        new ReportOrder(
            report.key(), JsonText.write(arguments.values()), command.format(), language, zone);
    boolean marked = command.byteOrderMark() == null || command.byteOrderMark();
    return marked ? order : order.withoutByteOrderMark();
  }
}
