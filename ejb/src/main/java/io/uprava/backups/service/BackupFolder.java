package io.uprava.backups.service;

import io.uprava.common.config.BackupSettings;
import io.uprava.common.error.NotFound;
import io.uprava.common.error.RuleViolation;
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
import java.util.regex.Pattern;

/**
 * The folder of backups. A file appears whole or not at all: it is written aside, forced to disk
 * and renamed. Only its owner may read it.
 */
@ApplicationScoped
public class BackupFolder {

  private static final System.Logger LOG = System.getLogger(BackupFolder.class.getName());
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

  /** Files, the newest first. */
  List<BackupFileView> list() {
    List<BackupFileView> found = new ArrayList<>();
    for (Path file : files("*.backup")) {
      view(file).ifPresent(found::add);
    }
    found.sort(Comparator.comparing(BackupFileView::name).reversed());
    return found;
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
   * Removes files from before a moment, and what an interrupted backup left.
   *
   * @param good the newest file that was seen to open; it stays, and whatever is newer
   * @return how many files
   */
  int purge(Instant before, String good, Instant now) {
    int removed = 0;
    for (BackupFileView file : list()) {
      if (file.takenAt() != null
          && file.takenAt().isBefore(before)
          && file.name().compareTo(good) < 0) {
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

  private Optional<BackupFileView> view(Path file) {
    String name = String.valueOf(file.getFileName());
    if (!NAME.matcher(name).matches()) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file)) {
      BackupHeader header = format.header(in);
      return Optional.of(new BackupFileView(name, Files.size(file), header.takenAt()));
    } catch (IOException | RuleViolation unreadable) {
      return Optional.of(new BackupFileView(name, 0, null));
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
