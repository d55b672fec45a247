package io.uprava.backups.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.uprava.common.config.FixedSettings;
import io.uprava.common.error.NotFound;
import io.uprava.common.paging.PageOf;
import io.uprava.common.paging.PageRequest;
import io.uprava.connections.service.ExportedConnection;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupFolderTest {

  private static final Instant NOW = Instant.parse("2026-11-21T01:30:00Z");

  @TempDir Path temp;

  private final BackupFolder folder = new BackupFolder();
  private final Map<Instant, byte[]> contents = new HashMap<>();
  private Path files;

  @BeforeEach
  void make() {
    files = temp.resolve("backups");
    folder.settings =
        FixedSettings.backups(
            Map.of(
                "uprava.backup.dir",
                files.toString(),
                "uprava.backup.key",
                Base64.getEncoder().encodeToString(new byte[32])));
    folder.format = new BackupFormat();
    folder.format.keys = new BackupKeys();
    folder.format.keys.settings = folder.settings;
  }

  @Test
  void keepsAFileWholeAndForItsOwnerOnly() throws IOException {
    String name = keep(NOW);

    assertThat(mode(files)).isEqualTo("rwx------");
    assertThat(mode(files.resolve(name))).isEqualTo("rw-------");
    assertThat(files()).extracting(BackupFileView::takenAt).containsExactly(NOW);
    assertThat(folder.read(name)).isEqualTo(file(NOW));
    assertThatThrownBy(() -> folder.keep(name, new byte[1]))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(folder.read(name)).isEqualTo(file(NOW));
  }

  @Test
  void letsOldFilesGoButNeverTheLastGoodOneNorWhatIsNotOurs() throws IOException {
    String oldest = keep(NOW.minus(Duration.ofDays(90)));
    String good = keep(NOW.minus(Duration.ofDays(60)));
    String bad = keep(NOW.minus(Duration.ofDays(59)));
    Path foreign = Files.writeString(files.resolve("vault-20200101-000000000.backup"), "mine");
    Path other = Files.writeString(files.resolve("letter.txt"), "mine");

    assertThat(folder.purge(NOW.minus(Duration.ofDays(30)), good, NOW)).isEqualTo(1);

    assertThat(files.resolve(oldest)).doesNotExist();
    assertThat(files.resolve(good)).exists();
    assertThat(files.resolve(bad)).exists();
    assertThat(foreign).exists();
    assertThat(other).exists();
  }

  @Test
  void clearsWhatAnInterruptedBackupLeftAndNotOneThatIsBeingWritten() throws IOException {
    String good = keep(NOW);
    Path left = Files.writeString(files.resolve("a.backup.part"), "half");
    Files.setLastModifiedTime(left, FileTime.from(NOW.minus(Duration.ofHours(2))));
    Path written = Files.writeString(files.resolve("b.backup.part"), "half");
    Files.setLastModifiedTime(written, FileTime.from(NOW));

    folder.purge(NOW.minus(Duration.ofDays(30)), good, NOW);

    assertThat(left).doesNotExist();
    assertThat(written).exists();
    assertThat(files()).hasSize(1);
  }

  @Test
  void isReadPageByPage() throws IOException {
    for (int i = 0; i < 5; i++) {
      keep(NOW.minus(Duration.ofDays(i)));
    }

    PageOf<BackupFileView> first = folder.page(PageRequest.of(3, null));
    PageOf<BackupFileView> rest = folder.page(PageRequest.of(3, first.nextCursor()));

    assertThat(first.items()).hasSize(3);
    assertThat(first.items().get(0).takenAt()).isEqualTo(NOW);
    assertThat(rest.items())
        .extracting(BackupFileView::takenAt)
        .containsExactly(NOW.minus(Duration.ofDays(3)), NOW.minus(Duration.ofDays(4)));
    assertThat(rest.nextCursor()).isNull();
  }

  @Test
  void thinsWhatWasTakenWithinOneDayButNothingNewerThanTheLastGoodOne() throws IOException {
    String good = null;
    for (int i = 30; i > 0; i--) {
      String name = keep(NOW.minus(Duration.ofMinutes(i)));
      good = i == 5 ? name : good;
    }

    folder.purge(NOW.minus(Duration.ofDays(30)), good, NOW);

    assertThat(files()).hasSizeBetween(BackupThinning.NEWEST, BackupThinning.NEWEST + 4);
    assertThat(files().get(4).name()).isEqualTo(good);
  }

  @Test
  void readsNothingOutsideTheFolder() throws IOException {
    keep(NOW);
    Files.writeString(temp.resolve("secret"), "x");
    assertThatThrownBy(() -> folder.read("../secret")).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> folder.read("vault-20200101-000000000.backup"))
        .isInstanceOf(NotFound.class);
  }

  private List<BackupFileView> files() {
    return folder.page(PageRequest.first()).items();
  }

  private String keep(Instant takenAt) throws IOException {
    String name = BackupFolder.name(takenAt);
    folder.keep(name, contents.computeIfAbsent(takenAt, this::make));
    return name;
  }

  private byte[] file(Instant takenAt) {
    return contents.get(takenAt);
  }

  private byte[] make(Instant takenAt) {
    return folder.format.write(
        takenAt, new BackupPreface("x", null), List.<ExportedConnection>of().iterator());
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
