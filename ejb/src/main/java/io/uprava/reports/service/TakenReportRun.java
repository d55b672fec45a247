package io.uprava.reports.service;

import io.uprava.common.entity.Language;
import io.uprava.reports.catalogue.ReportArguments;
import io.uprava.reports.entity.ReportFormat;
import io.uprava.reports.entity.ReportOrder;
import io.uprava.reports.entity.ReportRun;
import java.util.UUID;

/**
 * A run in the hands of this node.
 *
 * @param report key of the report
 * @param attempt number of this attempt, from 1
 */
public record TakenReportRun(
    UUID id,
    int attempt,
    String node,
    String report,
    ReportArguments arguments,
    ReportFormat format,
    Language language,
    boolean byteOrderMark) {

  static TakenReportRun of(ReportRun run) {
    ReportOrder order = run.order();
    return new TakenReportRun(
        run.id(),
        run.attempts(),
        run.node(),
        order.report(),
        new ReportArguments(
            ReportRunView.texts(order.parameters()), order.zone(), run.origin().userId()),
        order.format(),
        order.language(),
        order.byteOrderMark());
  }
}
