package io.uprava.sandbox.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

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

  /** Whether {@link #record} is still to be done. */
  boolean missing() {
    return !Files.exists(file);
  }

  /** JVM options that use the archive, or prepare for recording it. */
  List<String> options() {
    return missing()
        ? List.of("-XX:+RecordDynamicDumpInfo")
        : List.of("-XX:SharedArchiveFile=" + file, "-Xshare:auto");
  }

  /**
   * Writes the archive from the running server. The server works without it, so failing is fine.
   */
  void record(long pid) throws IOException, InterruptedException {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    if (!Files.isExecutable(jcmd)) {
      return;
    }
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    Process dump =
        new ProcessBuilder(
                jcmd.toString(), Long.toString(pid), "VM.cds", "dynamic_dump", draft.toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    boolean ended = dump.waitFor(60, TimeUnit.SECONDS);
    if (ended && dump.exitValue() == 0 && Files.exists(draft)) {
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
  }
}
