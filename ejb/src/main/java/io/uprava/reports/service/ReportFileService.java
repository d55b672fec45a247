package io.uprava.reports.service;

import io.uprava.audit.service.AuditRecord;
import io.uprava.audit.service.AuditService;
import io.uprava.common.error.Conflict;
import io.uprava.common.error.Forbidden;
import io.uprava.common.error.NotFound;
import io.uprava.common.security.Roles;
import io.uprava.common.security.Scopes;
import io.uprava.reports.entity.ReportFile;
import io.uprava.reports.entity.ReportRun;
import io.uprava.reports.entity.ReportRunState;
import io.uprava.reports.repository.ReportChunk;
import io.uprava.reports.repository.ReportFileRepository;
import io.uprava.reports.repository.ReportRunRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.UUID;

/** Files of runs, which any node hands out, whole or in part. */
@Stateless
@RolesAllowed({Roles.SIGNED_IN, Scopes.REPORTS_READ, Scopes.REPORTS_WRITE})
public class ReportFileService {

  @Inject ReportRunRepository runs;
  @Inject ReportRunAccess access;
  @Inject ReportFileRepository files;
  @Inject AuditService audit;

  /**
   * What is known of the file.
   *
   * @throws NotFound {@code report-run-not-found}, also for somebody else's; {@code
   *     report-file-expired}
   * @throws Forbidden {@code report-not-allowed} when the caller may not run the report any more
   * @throws Conflict {@code report-file-missing} when the run gave none, or none yet
   */
  public ReportDownload get(UUID id) {
    ReportRun run = access.visible(runs.find(id));
    access.requireAllowed(run);
    if (run.state() == ReportRunState.EXPIRED) {
      throw new NotFound("report-file-expired");
    }
    if (run.state() != ReportRunState.SUCCEEDED) {
      throw new Conflict("report-file-missing");
    }
    return download(run);
  }

  /**
   * Tells the audit that a part of the file is handed out; refuses as {@link #get}.
   *
   * @param from first byte, counted from 0
   * @param to last byte, inclusive
   */
  public void noteDownload(UUID id, long from, long to) {
    ReportDownload file = get(id);
    audit.record(
        AuditRecord.of("report.downloaded", ReportRunQueue.SUBJECT, id)
            .created(
                Map.of("file", file.name(), "sha256", file.sha256(), "bytes", from + "-" + to)));
  }

  /**
   * Writes a part of a file, a piece at a time.
   *
   * @param from first byte, counted from 0
   * @param to last byte, inclusive
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void copy(ReportDownload file, long from, long to, OutputStream out) throws IOException {
    long at = from;
    while (at <= to) {
      int position = (int) (at / ChunkedFile.CHUNK);
      ReportChunk chunk =
          files
              .find(file.runId(), file.attempt(), position)
              .orElseThrow(() -> new IOException("the file ends too early"));
      byte[] bytes = ChunkedFile.content(chunk);
      int first = (int) (at % ChunkedFile.CHUNK);
      int length = (int) Math.min(bytes.length - first, to - at + 1);
      out.write(bytes, first, length);
      at += length;
    }
  }

  private static ReportDownload download(ReportRun run) {
    ReportFile file = run.file();
    return new ReportDownload(
        run.id(),
        file.attempt(),
        file.name(),
        run.order().report() + "." + run.order().format().extension(),
        run.order().format().mediaType(),
        file.size(),
        file.sha256(),
        run.finishedAt());
  }
}
