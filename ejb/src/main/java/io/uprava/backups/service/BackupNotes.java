package io.uprava.backups.service;

import io.uprava.audit.service.AuditRecord;
import io.uprava.audit.service.AuditService;
import io.uprava.backups.entity.BackupRun;
import io.uprava.backups.entity.BackupRunKind;
import io.uprava.backups.repository.BackupRunRepository;
import io.uprava.common.job.NodeName;
import io.uprava.common.security.CurrentCaller;
import io.uprava.users.service.AdministratorMails;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Remembers how backups and drills ended, and mails administrators when one did not end well or is
 * incomplete.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class BackupNotes {

  private static final String SUBJECT = "vault-backup";

  /** People are not told again of what they were told within this. */
  private static final Duration TOLD = Duration.ofHours(20);

  @Inject BackupRunRepository runs;
  @Inject AuditService audit;
  @Inject AdministratorMails mails;
  @Inject NodeName node;
  @Inject CurrentCaller caller;

  /**
   * Notes a run, in the name of whoever acts.
   *
   * @param reason why, in the words of a person; null otherwise
   */
  @PermitAll
  public BackupRunView note(BackupRun run, String reason) {
    run.by(BackupActor.of(caller), node.value());
    boolean news = !toldBefore(run);
    runs.add(run);
    audit.record(AuditRecord.of(act(run), SUBJECT, run.id()).created(values(run)).because(reason));
    if (!run.ok() && news) {
      mail(run);
    } else if (run.incomplete() > 0 && news) {
      mails.enqueue("vault-backup-incomplete", Map.of("names", run.incompleteNames()));
    }
    return BackupRunView.of(run);
  }

  /** Whether the one before ended the same way, and people know. */
  private boolean toldBefore(BackupRun run) {
    Optional<BackupRun> before = runs.findLast(run.kind());
    return before
        .filter(one -> one.ok() == run.ok() && one.incomplete() > 0 == run.incomplete() > 0)
        .filter(one -> one.startedAt().isAfter(run.startedAt().minus(TOLD)))
        .isPresent();
  }

  private void mail(BackupRun run) {
    boolean drill = run.kind() == BackupRunKind.DRILL;
    mails.enqueue(
        drill ? "vault-drill-failed" : "vault-backup-failed",
        Map.of(
            "file", run.fileName() == null ? "-" : run.fileName(),
            "error", run.errorCode(),
            "detail", run.errorDetail() == null ? "" : run.errorDetail()));
  }

  private static String act(BackupRun run) {
    String verb =
        switch (run.kind()) {
          case BACKUP -> "taken";
          case DOWNLOAD -> "downloaded";
          case DRILL -> "drilled";
        };
    return SUBJECT + "." + verb;
  }

  private static Map<String, Object> values(BackupRun run) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("file", run.fileName());
    values.put("bytes", run.bytes());
    values.put("connections", run.connections());
    values.put("values", run.secrets());
    values.put("incomplete", run.incomplete());
    values.put("error", run.errorCode());
    return values;
  }
}
