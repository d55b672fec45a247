package io.uprava.sandbox.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Copies what the server prints into {@code server.log} and its older, numbered siblings. */
final class ServerLog {

  private static final long LARGEST = 10L * 1024 * 1024;
  private static final int GENERATIONS = 5;

  private final Path file;
  private final FailureReason reason = new FailureReason();

  ServerLog(Path folder) throws IOException {
    file = Files.createDirectories(folder).resolve("server.log");
  }

  /** Starts to copy {@code output}. */
  Thread follow(InputStream output) {
    Thread pump = new Thread(() -> pump(output), "server-log");
    pump.setDaemon(true);
    pump.start();
    return pump;
  }

  /** Where the log is. */
  Path file() {
    return file;
  }

  /** Why the server gave up, when its output says that it did. */
  Optional<String> failure() {
    return reason.sentence();
  }

  /** The last complaint, for a server that ended without a word about a deployment. */
  String lastComplaint() {
    return reason.lastComplaint();
  }

  private void pump(InputStream output) {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(output, StandardCharsets.UTF_8))) {
      String line = lines.readLine();
      while (line != null) {
        rotate(0);
        line = fill(lines, line);
      }
    } catch (IOException diskFullOrStreamClosed) {
      drain(output);
    }
  }

  /** Writes until the file is full; returns the line that no longer went in, null at the end. */
  private String fill(BufferedReader lines, String first) throws IOException {
    long written = 0;
    try (Writer log =
        Files.newBufferedWriter(
            file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      String line = first;
      while (line != null && written < LARGEST) {
        reason.read(line);
        log.write(line + "\n");
        log.flush();
        written += line.length() + 1;
        line = lines.readLine();
      }
      return line;
    }
  }

  private void rotate(int generation) throws IOException {
    Path from = generation(generation);
    if (!Files.exists(from)) {
      return;
    }
    if (generation + 1 < GENERATIONS) {
      rotate(generation + 1);
      Files.move(from, generation(generation + 1), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private Path generation(int generation) {
    return generation == 0 ? file : file.resolveSibling("server." + generation + ".log");
  }

  /** A server whose output nobody takes would stand still. */
  private static void drain(InputStream output) {
    try {
      output.transferTo(java.io.OutputStream.nullOutputStream());
    } catch (IOException ended) {
      return;
    }
  }
}
