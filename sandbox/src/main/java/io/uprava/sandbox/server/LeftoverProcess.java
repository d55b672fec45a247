package io.uprava.sandbox.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A server that outlived a killed launcher. It is known by process id and start time, for ids are
 * used again.
 */
final class LeftoverProcess {

  private LeftoverProcess() {}

  /** Notes {@code process} in {@code file}. */
  static void remember(Process process, Path file) throws IOException {
    Files.writeString(file, process.pid() + " " + startOf(process.toHandle()));
  }

  /** The process noted in {@code file}, if it still runs. */
  static Optional<ProcessHandle> find(Path file) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    String[] noted = Files.readString(file).trim().split(" ");
    return noted.length != 2
        ? Optional.empty()
        : ProcessHandle.of(Long.parseLong(noted[0]))
            .filter(process -> startOf(process).equals(noted[1]));
  }

  /** Ends the process noted in {@code file}, if it still runs. */
  static void end(Path file) throws IOException, InterruptedException {
    Optional<ProcessHandle> leftover = find(file);
    if (leftover.isPresent()) {
      leftover.get().destroy();
      try {
        leftover.get().onExit().get(10, TimeUnit.SECONDS);
      } catch (TimeoutException | ExecutionException stubborn) {
        leftover.get().destroyForcibly();
      }
    }
    Files.deleteIfExists(file);
  }

  private static String startOf(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toString).orElse("unknown");
  }
}
