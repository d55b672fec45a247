package io.uprava.backups.service;

import io.uprava.backups.entity.VaultRestore;
import io.uprava.backups.entity.VaultRestoreState;
import io.uprava.connections.entity.RestoreVerdict;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A backup that was handed in, and how far restoring it is.
 *
 * @param takenAt when the backup was taken
 * @param takenOf address of the installation it was taken of
 * @param connections how many it holds
 * @param waiting how many of them were not tried yet
 * @param verdicts how many have which verdict
 * @param finishedAt null while something is left to be tried
 * @param error code of why it was broken off last, null when it was not
 */
public record VaultRestoreView(
    UUID id,
    String fileName,
    Instant takenAt,
    String takenOf,
    int connections,
    long waiting,
    Map<String, Long> verdicts,
    String actor,
    Instant createdAt,
    Instant finishedAt,
    VaultRestoreState state,
    String error) {

  static VaultRestoreView of(VaultRestore restore, Map<RestoreVerdict, Long> counts) {
    Map<String, Long> verdicts = new TreeMap<>();
    counts.forEach(
        (verdict, count) -> verdicts.put(verdict.name().toLowerCase(Locale.ROOT), count));
    long judged = counts.values().stream().mapToLong(Long::longValue).sum();
    return new VaultRestoreView(
        restore.id(),
        restore.fileName(),
        restore.takenAt(),
        restore.takenOf(),
        restore.connections(),
        restore.connections() - judged,
        verdicts,
        restore.actor(),
        restore.createdAt(),
        restore.finishedAt(),
        restore.state(),
        restore.errorCode());
  }

  /** Whether it is asked for or worked on. */
  public boolean moving() {
    return state == VaultRestoreState.WAITING || state == VaultRestoreState.RUNNING;
  }
}
