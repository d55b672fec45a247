package io.uprava.backups.service;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which files of backups may go, so that their number has a limit however often tokens are renewed:
 * the newest ones stay, of each hour of the last day and of each day before it the newest and the
 * largest one, and nothing that is older than it is to be kept. The largest, for a file that was
 * taken after a loss holds less than the one before it.
 */
final class BackupThinning {

  /** So many stay however close together they were taken. */
  static final int NEWEST = 10;

  private static final Duration BY_HOUR = Duration.ofDays(1);

  private final Instant now;
  private final Instant oldest;

  /**
   * @param oldest what was taken before this goes
   */
  BackupThinning(Instant now, Instant oldest) {
    this.now = now;
    this.oldest = oldest;
  }

  /**
   * @param files the newest first, each with the moment in which it was taken
   */
  List<BackupFileView> superfluous(List<BackupFileView> files) {
    List<BackupFileView> young =
        files.stream().filter(file -> !file.takenAt().isBefore(oldest)).toList();
    Set<BackupFileView> staying = new HashSet<>(young.subList(0, Math.min(NEWEST, young.size())));
    Map<Instant, List<BackupFileView>> spans =
        young.stream().collect(Collectors.groupingBy(file -> span(file.takenAt())));
    for (List<BackupFileView> span : spans.values()) {
      staying.add(span.get(0));
      staying.add(largest(span));
    }
    return files.stream().filter(file -> !staying.contains(file)).toList();
  }

  private Instant span(Instant takenAt) {
    boolean recent = takenAt.isAfter(now.minus(BY_HOUR));
    return takenAt.truncatedTo(recent ? ChronoUnit.HOURS : ChronoUnit.DAYS);
  }

  private static BackupFileView largest(List<BackupFileView> span) {
    return span.stream().reduce((a, b) -> b.bytes() > a.bytes() ? b : a).orElseThrow();
  }
}
