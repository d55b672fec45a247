package io.uprava.sandbox.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Copies what the server prints into {@code server.log} and reads it for the reason of a failure.
 */
final class ServerLog {

  private final RotatingFile log;
  private volatile FailureReason reason = new FailureReason();

  ServerLog(Path folder) throws IOException {
    log = new RotatingFile(Files.createDirectories(folder).resolve("server.log"));
  }

  /** Starts to copy {@code output}, knowing of no failure yet. */
  void follow(InputStream output) {
    FailureReason begun = new FailureReason();
    reason = begun;
    Thread pump = new Thread(() -> pump(output, begun), "server-log");
    pump.setDaemon(true);
    pump.start();
  }

  /** Where the log is. */
  Path file() {
    return log.path();
  }

  /** Why the server gave up, when its output says that it did. */
  Optional<String> failure() {
    return reason.sentence();
  }

  /** Whether the server gave up for want of beans that are there; another start finds them. */
  boolean beansOverlooked() {
    return reason.beansOverlooked();
  }

  /** The last complaint, for a server that ended without a word about a deployment. */
  String lastComplaint() {
    return reason.lastComplaint();
  }

  /** Reads to the end whatever happens: a server whose output nobody takes would stand still. */
  private void pump(InputStream output, FailureReason begun) {
    boolean full = false;
    try (log;
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(output, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        begun.read(line);
        full = full || !written(line);
      }
    } catch (IOException ended) {
      System.getLogger(ServerLog.class.getName())
          .log(System.Logger.Level.DEBUG, "the server's output ended", ended);
    }
  }

  private boolean written(String line) {
    try {
      log.write(line);
      return true;
    } catch (IOException diskFull) {
      return false;
    }
  }
}
