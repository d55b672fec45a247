package io.uprava.backups.service;

import io.uprava.common.config.BackupSettings;
import io.uprava.common.error.NotFound;
import io.uprava.common.error.RuleViolation;
import io.uprava.common.paging.Cursor;
import io.uprava.common.paging.PageOf;
import io.uprava.common.paging.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The folder of backups. A file appears whole or not at all: it is written aside, forced to disk
 * and renamed. Only its owner may read it.
 */
@ApplicationScoped
public class BackupFolder {

  private static final System.Logger LOG = System.getLogger(BackupFolder.class.getName());
  private static final String NEWEST = "name.desc";
  private static final UUID NO_ID = new UUID(0, 0);
  private static final Duration PART_LIFE = Duration.ofHours(1);
  private static final Pattern NAME = Pattern.compile("vault-[0-9]{8}-[0-9]{9}\\.backup");
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmssSSS").withZone(ZoneOffset.UTC);

  @Inject BackupSettings settings;
  @Inject BackupFormat format;

  /** Name of the file of a backup. */
  static String name(Instant takenAt) {
    return "vault-" + STAMP.format(takenAt) + ".backup";
  }

  /**
   * Keeps a file; when this returns it survives the loss of power.
   *
   * @throws FileAlreadyExistsException when there is one of that name
   */
  void keep(String name, byte[] content) throws IOException {
    DurableFile.write(settings.folder(), name, content);
  }

  /** Name of the newest file. */
  Optional<String> newest() {
    return names().stream().findFirst();
  }

  /** Files, the newest first. */
  PageOf<BackupFileView> page(PageRequest page) {
    Optional<Cursor> after = page.after(NEWEST, 1);
    List<BackupFileView> found =
        names().stream()
            .filter(name -> after.isEmpty() || name.compareTo(after.get().string(0)) < 0)
            .limit(page.fetchSize())
            .map(this::view)
            .toList();
    return PageOf.of(found, page, file -> Cursor.at(NEWEST, NO_ID, file.name()));
  }

  /**
   * @throws NotFound {@code backup-not-found}
   */
  byte[] read(String name) {
    Path file = settings.folder().resolve(name);
    if (!NAME.matcher(name).matches() || !Files.isRegularFile(file)) {
      throw new NotFound("backup-not-found");
    }
    try {
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw new RuleViolation("backup-damaged");
    }
  }

  /**
   * Removes files from before a moment, those that {@link BackupThinning} finds too many, and what
   * an interrupted backup left.
   *
   * @param good the newest file that was seen to open; it stays, and whatever is newer
   * @return how many files
   */
  int purge(Instant before, String good, Instant now) {
    List<BackupFileView> ours =
        names().stream().map(this::view).filter(file -> file.takenAt() != null).toList();
    int removed = 0;
    for (BackupFileView file : new BackupThinning(now, before).superfluous(ours)) {
      if (file.name().compareTo(good) < 0) {
        removed += remove(settings.folder().resolve(file.name()));
      }
    }
    for (Path part : files("*" + DurableFile.PART)) {
      if (age(part, now).compareTo(PART_LIFE) > 0) {
        remove(part);
      }
    }
    return removed;
  }

  /** Whether a file could be kept now. */
  boolean writable() {
    try {
      return Files.isWritable(DurableFile.folder(settings.folder()));
    } catch (IOException | RuntimeException unusable) {
      return false;
    }
  }

  /** Names of our files, the newest first. */
  private List<String> names() {
    return files("*.backup").stream()
        .map(file -> String.valueOf(file.getFileName()))
        .filter(name -> NAME.matcher(name).matches())
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  private BackupFileView view(String name) {
    Path file = settings.folder().resolve(name);
    try (InputStream in = Files.newInputStream(file)) {
      BackupHeader header = format.header(in);
      return new BackupFileView(name, Files.size(file), header.takenAt());
    } catch (IOException | RuleViolation unreadable) {
      return new BackupFileView(name, 0, null);
    }
  }

  private List<Path> files(String pattern) {
    List<Path> found = new ArrayList<>();
    Path folder = settings.folder();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, pattern)) {
        files.forEach(found::add);
      } catch (IOException unreadable) {
        LOG.log(System.Logger.Level.WARNING, "the folder of backups cannot be read", unreadable);
      }
    }
    return found;
  }

  private static Duration age(Path file, Instant now) {
    try {
      return Duration.between(Files.getLastModifiedTime(file).toInstant(), now);
    } catch (IOException gone) {
      return Duration.ZERO;
    }
  }

  private static int remove(Path file) {
    try {
      return Files.deleteIfExists(file) ? 1 : 0;
    } catch (IOException stays) {
      LOG.log(System.Logger.Level.WARNING, "an old backup stays for now", stays);
      return 0;
    }
  }
}
