package io.uprava.connections.service;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Changes of files that outlive a loss of power as soon as they return. */
final class DurableFiles {

  private DurableFiles() {}

  /** Writes into a file, which is made when it is not there. */
  static void write(Path file, long position, byte[] content) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      ByteBuffer buffer = ByteBuffer.wrap(content);
      while (buffer.hasRemaining()) {
        channel.write(buffer, position + buffer.position());
      }
      channel.force(true);
    }
  }

  /** Keeps the names that stand in a folder. */
  static void force(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** Makes a folder and those above it; each is named in the one above. */
  static void makeFolder(Path folder) throws IOException {
    Path above = folder.toAbsolutePath().getParent();
    if (above != null && !Files.isDirectory(folder)) {
      makeFolder(above);
      Files.createDirectories(folder);
      force(above);
    }
  }
}
