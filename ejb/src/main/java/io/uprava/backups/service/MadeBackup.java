package io.uprava.backups.service;

import io.uprava.backups.entity.BackupRun;
import io.uprava.backups.entity.BackupRunKind;
import java.time.Instant;
import java.util.List;

/**
 * A backup that was seen to open.
 *
 * @param name of the file
 * @param connections how many it holds
 * @param secrets how many values of tokens
 * @param incomplete names of connections whose value in force is not in it
 */
public record MadeBackup(
    String name,
    byte[] file,
    Instant takenAt,
    int connections,
    int secrets,
    List<String> incomplete) {

  public MadeBackup {
    file = file.clone();
    incomplete = List.copyOf(incomplete);
  }

  /** What is noted of it. */
  BackupRun run(BackupRunKind kind, Instant started, Instant finished) {
    return new BackupRun(kind, started, finished)
        .about(name, file.length, connections, secrets)
        .without(incomplete);
  }

  @Override
  public byte[] file() {
    return file.clone();
  }

  @Override
  public String toString() {
    return "MadeBackup[" + name + "]";
  }
}
