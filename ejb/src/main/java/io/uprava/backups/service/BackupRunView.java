package io.uprava.backups.service;

import io.uprava.backups.entity.BackupRun;
import io.uprava.backups.entity.BackupRunKind;
import java.time.Instant;
import java.util.UUID;

/**
 * A backup or drill that ended.
 *
 * @param fileName null when there was none
 * @param secrets how many values of tokens the file holds
 * @param node where it ran
 * @param error code of the refusal, null when it ended well
 * @param errorDetail what the sentence of the error names, may be null
 * @param incomplete how many connections are in the file without the value in force, which no key
 *     opened
 * @param incompleteNames the first of them, null when there are none
 */
public record BackupRunView(
    UUID id,
    BackupRunKind kind,
    boolean ok,
    Instant startedAt,
    Instant finishedAt,
    String fileName,
    long bytes,
    int connections,
    int secrets,
    String actor,
    String node,
    String error,
    String errorDetail,
    int incomplete,
    String incompleteNames) {

  static BackupRunView of(BackupRun run) {
    return new BackupRunView(
        run.id(),
        run.kind(),
        run.ok(),
        run.startedAt(),
        run.finishedAt(),
        run.fileName(),
        run.bytes(),
        run.connections(),
        run.secrets(),
        run.actor(),
        run.node(),
        run.errorCode(),
        run.errorDetail(),
        run.incomplete(),
        run.incompleteNames());
  }
}
