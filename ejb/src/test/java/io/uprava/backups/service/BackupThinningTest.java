package io.uprava.backups.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackupThinningTest {

  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final int DAYS = 30;

  private final BackupThinning thinning = new BackupThinning(NOW, NOW.minus(Duration.ofDays(DAYS)));

  @Test
  void keepsFewHoweverOftenBackupsAreTaken() {
    List<BackupFileView> files = new ArrayList<>();
    for (int minutes = 0; minutes < DAYS * 24 * 60; minutes += 10) {
      files.add(file(minutes, 1000));
    }

    List<BackupFileView> staying = staying(files);

    assertThat(staying).hasSizeLessThanOrEqualTo(BackupThinning.NEWEST + 25 + DAYS);
    assertThat(staying.subList(0, BackupThinning.NEWEST))
        .isEqualTo(files.subList(0, BackupThinning.NEWEST));
    assertThat(gapsInHours(staying)).allMatch(gap -> gap <= 25);
    assertThat(thinning.superfluous(staying)).as("nothing more goes").isEmpty();
  }

  @Test
  void keepsTheLargestOfADayForALaterOneMayHoldLess() {
    List<BackupFileView> files = new ArrayList<>();
    for (int i = 0; i < BackupThinning.NEWEST; i++) {
      files.add(file(i, 10));
    }
    BackupFileView last = file(3 * 24 * 60, 10);
    BackupFileView whole = file(3 * 24 * 60 + 60, 900);
    BackupFileView other = file(3 * 24 * 60 + 120, 800);
    files.addAll(List.of(last, whole, other));

    assertThat(thinning.superfluous(files)).containsExactly(other);
  }

  @Test
  void letsGoWhatIsOlderThanItIsToBeKept() {
    BackupFileView old = file(DAYS * 24 * 60 + 1, 10);

    assertThat(thinning.superfluous(List.of(file(1, 10), old))).containsExactly(old);
  }

  private List<BackupFileView> staying(List<BackupFileView> files) {
    List<BackupFileView> staying = new ArrayList<>(files);
    staying.removeAll(thinning.superfluous(files));
    return staying;
  }

  private static List<Long> gapsInHours(List<BackupFileView> files) {
    List<Long> gaps = new ArrayList<>();
    for (int i = 1; i < files.size(); i++) {
      gaps.add(Duration.between(files.get(i).takenAt(), files.get(i - 1).takenAt()).toHours());
    }
    return gaps;
  }

  private static BackupFileView file(int minutesAgo, long bytes) {
    Instant takenAt = NOW.minus(Duration.ofMinutes(minutesAgo));
    return new BackupFileView(BackupFolder.name(takenAt), bytes, takenAt);
  }
}
