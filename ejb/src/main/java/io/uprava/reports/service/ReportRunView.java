package io.uprava.reports.service;

import io.uprava.common.entity.Language;
import io.uprava.common.json.JsonText;
import io.uprava.reports.entity.ReportFile;
import io.uprava.reports.entity.ReportFormat;
import io.uprava.reports.entity.ReportOrder;
import io.uprava.reports.entity.ReportProgress;
import io.uprava.reports.entity.ReportRun;
import io.uprava.reports.entity.ReportRunState;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A run as people see it.
 *
 * @param report key of the report
 * @param parameters what was chosen, periods as dates
 * @param cancelRequested whether it is called off, which its node hears within two seconds
 * @param rowsTotal null while nobody knows
 * @param totalEstimated whether the total is the planner's guess
 * @param percent 0 to 100; null while nobody knows
 * @param requestedByName name or address of the person
 * @param node the node that has it, or had it last
 * @param attempts how often a node began; more than one when a node was lost
 * @param error stable name of the reason why there is no file, null without
 * @param errorLimit the limit that was met, null when it was none
 * @param fileName null until there is a file
 * @param fileExpiresAt when the file goes; the run stays in the history
 */
public record ReportRunView(
    UUID id,
    String report,
    ReportFormat format,
    Map<String, String> parameters,
    Language language,
    String timeZone,
    boolean byteOrderMark,
    ReportRunState state,
    boolean cancelRequested,
    long rowsDone,
    Long rowsTotal,
    boolean totalEstimated,
    Integer percent,
    UUID requestedBy,
    String requestedByName,
    String node,
    int attempts,
    Instant requestedAt,
    Instant startedAt,
    Instant finishedAt,
    String error,
    Long errorLimit,
    String fileName,
    Long fileSize,
    String fileSha256,
    Instant fileExpiresAt) {

  private static final int ALL = 100;

  /** The view of a run of which somebody's name is known. */
  static ReportRunView of(ReportRun run, String requesterName) {
    ReportOrder order = run.order();
    ReportProgress progress = run.progress();
    ReportFile file = run.file();
    return new ReportRunView(
        run.id(),
        order.report(),
        order.format(),
        texts(order.parameters()),
        order.language(),
        order.zone().getId(),
        order.byteOrderMark(),
        run.state(),
        run.cancelRequestedAt() != null,
        progress.rowsDone(),
        progress.rowsTotal(),
        progress.totalEstimated(),
        run.file() == null ? progress.percent() : Integer.valueOf(ALL),
        run.origin().userId(),
        requesterName,
        run.node(),
        run.attempts(),
        run.origin().at(),
        run.startedAt(),
        run.finishedAt(),
        run.error(),
        run.errorLimit(),
        file == null ? null : file.name(),
        file == null ? null : file.size(),
        file == null ? null : file.sha256(),
        file == null ? null : file.expiresAt());
  }

  static Map<String, String> texts(String json) {
    Map<String, String> texts = new TreeMap<>();
    JsonText.read(json).forEach((name, value) -> texts.put(name, value.toString()));
    return texts;
  }
}
