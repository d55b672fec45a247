package io.uprava.sandbox.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/** The main process of a PostgreSQL server, as its data folder names it. */
final class Postmaster {

  private static final Pattern COMPLAINT = Pattern.compile("FATAL:|PANIC:|ERROR:|error:");

  private Postmaster() {}

  /** The process that serves {@code data} now. */
  static Optional<Long> pid(Path data) throws IOException {
    Path file = data.resolve("postmaster.pid");
    if (!Files.isReadable(file)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(file);
    return lines.isEmpty() ? Optional.empty() : Optional.of(Long.parseLong(lines.get(0).trim()));
  }

  /** The server that an earlier launcher left behind, if it is still there. */
  static Optional<ProcessHandle> leftover(Path data) throws IOException {
    return pid(data).flatMap(ProcessHandle::of).filter(Postmaster::isPostgres);
  }

  /**
   * Ends a server that an earlier, killed launcher left behind; the data are whole, PostgreSQL
   * writes them out as it goes.
   */
  static void endLeftover(Path data) throws IOException {
    Optional<ProcessHandle> leftover = leftover(data);
    if (leftover.isEmpty()) {
      return;
    }
    long pid = leftover.get().pid();
    try {
      // SIGINT is PostgreSQL's fast shutdown; Java itself can only send SIGTERM, which would wait
      // for every client to leave.
      new ProcessBuilder("kill", "-INT", Long.toString(pid)).inheritIO().start().waitFor();
      leftover.get().onExit().get(20, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException stubborn) {
      leftover.get().destroyForcibly();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException(interrupted);
    }
  }

  /** The last line of {@code log} after its first {@code skipped} bytes that tells of an error. */
  static Optional<String> lastComplaint(Path log, long skipped) throws IOException {
    if (!Files.exists(log)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(log)) {
      in.skipNBytes(skipped);
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> COMPLAINT.matcher(line).find())
          .reduce((earlier, later) -> later)
          .map(line -> line.replaceFirst("^.*?(FATAL|PANIC|ERROR|error): *", ""));
    }
  }

  private static boolean isPostgres(ProcessHandle process) {
    return process.info().command().orElse("").contains("postgres");
  }
}
