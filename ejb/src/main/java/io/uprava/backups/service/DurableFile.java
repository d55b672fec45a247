package io.uprava.backups.service;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files that are there whole or not at all, whatever happens, and for their owner only. */
final class DurableFile {

  /** Ending of a file that is being written. */
  static final String PART = ".part";

  private static final FileAttribute<Set<PosixFilePermission>> OWN_FILE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
  private static final FileAttribute<Set<PosixFilePermission>> OWN_FOLDER =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  private DurableFile() {}

  /**
   * Writes aside, forces to the disk, and renames.
   *
   * @throws FileAlreadyExistsException when there is one of that name
   */
  static void write(Path where, String name, byte[] content) throws IOException {
    Path folder = folder(where);
    Path target = folder.resolve(name);
    if (Files.exists(target)) {
      throw new FileAlreadyExistsException(name);
    }
    Path part = folder.resolve(name + PART);
    Files.deleteIfExists(part);
    fill(part, content);
    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** The folder, which is made when it is not there. */
  static Path folder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder, OWN_FOLDER);
    }
    return folder;
  }

  private static void fill(Path file, byte[] content) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OWN_FILE)) {
      ByteBuffer buffer = ByteBuffer.wrap(content);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
  }
}
