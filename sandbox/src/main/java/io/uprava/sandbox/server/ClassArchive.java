package io.uprava.sandbox.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The classes of the server as the JVM had them in memory, for the next start to map instead of
 * parse. The JVM itself checks that archive and classes fit and goes on without when they do not.
 */
final class ClassArchive {

  private final Path file;

  /** The archive in {@code folder} for the JVM that runs this and a server of that stamp. */
  ClassArchive(Path folder, Path micro) throws IOException {
    String version = Runtime.version().toString() + Files.getLastModifiedTime(micro).toMillis();
    this.file = folder.resolve("classes-" + Integer.toHexString(version.hashCode()) + ".jsa");
  }

  /** JVM options that use the archive, or have it written when the server ends. */
  List<String> options() {
    return Files.exists(file)
        ? List.of("-XX:SharedArchiveFile=" + file, "-Xshare:auto")
        : List.of("-XX:ArchiveClassesAtExit=" + draft(), "-Xlog:cds=off", "-Xlog:cds+dynamic=off");
  }

  /** Whether the server writes the archive when it ends, which takes it some seconds. */
  boolean writtenAtExit() {
    return !Files.exists(file);
  }

  /** Takes what a server that has ended in order left, never the half of an archive. */
  void keep() throws IOException {
    if (Files.exists(draft())) {
      Files.move(draft(), file, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /** Removes what a server that was killed left. */
  void discardDraft() throws IOException {
    Files.deleteIfExists(draft());
  }

  private Path draft() {
    return file.resolveSibling(file.getFileName() + ".new");
  }
}
